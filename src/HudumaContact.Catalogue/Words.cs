namespace HudumaContact.Catalogue;

/// <summary>One text in both languages that the line speaks.</summary>
public sealed record Words(string En, string Sw)
{
    /// <summary>In Swahili for <c>sw</c>, in English for everything else.</summary>
    public string In(string language) => language == "sw" ? Sw : En;
}
