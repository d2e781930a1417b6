namespace HudumaContact.Catalogue.Reading;

/// <summary>Words of one language that the others have not: by them a text's language is known.</summary>
internal sealed record LanguageFacts(IReadOnlyList<string> English, IReadOnlyList<string> Swahili, IReadOnlyList<string> Sheng);
