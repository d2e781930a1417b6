using HudumaContact.Conversations.Contacts;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>The row of a new contact: the address encrypted with the contact's own key, and hashed to be found by.</summary>
internal static class ContactRows
{
    public static ContactRow New(Contact contact, byte[] numberHash, ContentKey key, DateTime at)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new ContactRow
        {
            Id = contact.Id.Value,
            NumberHash = numberHash,
            Number = key.Encrypt(contact.Address.Value, RowName.Of(contact.Id.Value, name)),
            Language = contact.Language,
            CreatedAt = at,
            Version = 1,
        };
    }
}
