using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Calls kept in memory after an event, so that the next need not read them. Only a copy: what is not here is read again.</summary>
public sealed class LiveCalls(HopOptions options) : IContactMemory
{
    private readonly RecentlyUsed<(LineId Line, string ProviderCall), KnownCall> _calls = new(options.SessionsInMemory);

    public KnownCall? Find(CallEvent happened) => _calls.TryGet((happened.Line, happened.ProviderCall), out var known) ? known : null;

    /// <summary>Only when it is on disk so.</summary>
    public void Keep(KnownCall known)
    {
        if (known.Call.ProviderCall.Length > 0) _calls.Keep((known.Call.Line, known.Call.ProviderCall), known);
    }

    /// <summary>What is in memory may not be what is on disk.</summary>
    public void Forget(LineId line, string providerCall) => _calls.Forget((line, providerCall));

    void IContactMemory.Forget(ContactId contact, DateTime at) => _calls.ForgetWhere(known => known.Contact.Id == contact);
}
