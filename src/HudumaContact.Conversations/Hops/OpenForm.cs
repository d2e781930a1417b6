using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Hops;

/// <summary>A form that waits to be opened by a code dialled.</summary>
/// <param name="Id">Our own name for it.</param>
/// <param name="Release">The release that it was sent from, by content hash: it opens there, whatever was published since.</param>
public sealed record OpenForm(string Id, NodeId First, string Release);

/// <summary>Forms that people were sent a code for.</summary>
public interface IOpenForms
{
    /// <summary>Null when the code is not this contact's, no longer valid, or its form filled in.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<OpenForm?> FindAsync(ContactId contact, string code, DateTime now);
}
