namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>What stands in every form of this provider.</summary>
internal static class AtFields
{
    /// <summary>The code of the network.</summary>
    public const string Safaricom = "63902";

    public const string ShortCode = "22384";
}
