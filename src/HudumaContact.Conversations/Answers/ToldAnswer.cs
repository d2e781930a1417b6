using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Answers;

/// <summary>What a citizen was told of the catalogue: "what did you tell 07.. on 3 March" has an answer.</summary>
/// <param name="Wording">As told.</param>
/// <param name="AsOf">Year of the newest source behind it.</param>
/// <param name="Code">What it can be found by (<see cref="AnswerCode"/>).</param>
/// <param name="Catalogue">Content hash of the catalogue that told it.</param>
public sealed record ToldAnswer(string Topic, Item About, string Language, string Wording, int AsOf, string Catalogue, string Code) : HopFact;
