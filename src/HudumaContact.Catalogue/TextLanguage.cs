namespace HudumaContact.Catalogue;

/// <summary>What a text is written in. Sheng is the street's mixture with its own words; mixed is English and Swahili side by side.</summary>
public enum TextLanguage
{
    En,
    Sw,
    Sheng,
    Mix,
}
