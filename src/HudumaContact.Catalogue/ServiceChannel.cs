namespace HudumaContact.Catalogue;

/// <summary>How a service itself can be had: at a Huduma Centre or agency office, online, or on the agency's own USSD code.</summary>
public enum ServiceChannel
{
    Centre,
    Online,
    Ussd,
}
