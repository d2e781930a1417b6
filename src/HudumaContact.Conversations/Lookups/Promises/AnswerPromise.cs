using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>The citizen was promised the answer of a look-up by SMS. It is written with the hop that promised, so that no promise is ever forgotten.</summary>
/// <param name="Reference">As attempts at it are counted; kept as a keyed hash only.</param>
/// <param name="Later">The session as it stands at the look-up, with what asking again takes.</param>
/// <param name="DueAt">UTC.</param>
public sealed record AnswerPromise(PromiseId Id, string Register, string Reference, Session Later, DateTime DueAt) : HopFact
{
    public override string ToString() => $"promise {Id} of {Register}";
}
