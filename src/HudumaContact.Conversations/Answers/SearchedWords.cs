using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Answers;

/// <summary>What was looked for in the catalogue, so that clerks learn the words people use.</summary>
/// <param name="What">The kind of search: services, centres.</param>
/// <param name="Found">How many items matched.</param>
public sealed record SearchedWords(string What, string Words, int Found) : HopFact
{
    public override string ToString() => $"search of {What}: {Found} found";
}
