namespace HudumaContact.Catalogue.Reading;

/// <param name="Phrases">Whole words in small letters.</param>
/// <param name="NotBefore">Words that, coming next, take the meaning away ("amenipiga picha").</param>
/// <param name="NotTypos">Real words that are one letter away from a phrase.</param>
internal sealed record DistressFacts(
    IReadOnlyList<string> Phrases, IReadOnlyList<string> NotBefore, IReadOnlyList<string> NotTypos, IReadOnlyList<Helpline> Helplines, Words Reply);
