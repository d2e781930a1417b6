using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Events;

/// <summary>The citizen accepts the answer of a slow look-up by SMS.</summary>
/// <param name="Later">The session as it stands at the look-up, with no more of what was said than asking again and telling the answer takes.</param>
public sealed record AnswerPromised(LookupRequest Asked, Session Later) : FlowEvent;
