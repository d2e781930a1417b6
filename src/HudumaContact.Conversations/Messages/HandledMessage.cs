using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Messages;

/// <summary>A message that arrived is done with: it is never worked on again. Written with whatever it brought about.</summary>
public sealed record HandledMessage(MessageId Id) : HopFact;
