namespace HudumaContact.Catalogue.Reading;

/// <param name="Same">Groups of words that mean the same; the first of a group names the meaning.</param>
/// <param name="Actions">Such groups for what is done with a thing: they tell siblings apart, but alone they name no service.</param>
/// <param name="Weak">Such groups that stand in questions about everything and count for little.</param>
/// <param name="PassedOver">Such groups that say nothing about the service.</param>
/// <param name="Plain">Ordinary words that mean nothing here, and are no misspelling of one that does.</param>
/// <param name="Beside">Words of other people's business: who types them hardly means a service of ours.</param>
/// <param name="Also">A meaning and another one that it has, too: what is stolen is also lost.</param>
/// <param name="Outranks">A meaning that makes another one say nothing: a new one for a lost one.</param>
internal sealed record VocabularyFacts(
    IReadOnlyList<IReadOnlyList<string>> Same,
    IReadOnlyList<IReadOnlyList<string>> Actions,
    IReadOnlyList<IReadOnlyList<string>> Weak,
    IReadOnlyList<IReadOnlyList<string>> PassedOver,
    IReadOnlyList<string> Plain,
    IReadOnlyList<string> Beside,
    IReadOnlyList<(string Word, string Also)> Also,
    IReadOnlyList<(string Word, string Outranked)> Outranks);
