using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>The answer that was promised, worded.</summary>
/// <param name="Id">Of the promise: the same message whenever it is handed over again.</param>
public sealed record PromisedMessage(PromiseId Id, ContactId Contact, string Language, string Text)
{
    public override string ToString() => $"message of promise {Id}";
}
