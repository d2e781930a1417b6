using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>The answer that was promised, worded.</summary>
/// <param name="Id">Of the promise: the same message whenever it is handed over again.</param>
/// <param name="PromisedOn">The line on which it was promised, of whatever kind.</param>
public sealed record PromisedMessage(PromiseId Id, Contact Contact, LineId PromisedOn, string Text)
{
    public override string ToString() => $"message of promise {Id}";
}
