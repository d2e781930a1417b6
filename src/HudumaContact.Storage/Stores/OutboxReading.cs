using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Stores;

/// <summary>Reads messages of ours from their rows.</summary>
internal sealed class OutboxReading(ContentKeys keys)
{
    /// <summary>Null when the person is erased: nobody knows any more what was to be sent, and to whom.</summary>
    public OutboxMessage? Open(MessageOutRow row, byte[]? number)
    {
        if (number is null || keys.Find(row.ContactId) is not { } key) return null;
        var (text, link, _) = MessageContent.Decrypt(key, row.Id, row.Content);
        var message = new OutboxMessage
        {
            Id = new MessageId(row.Id),
            Line = new LineId(row.LineId),
            Contact = new ContactId(row.ContactId),
            Address = key.DecryptAddress(row.ContactId, number),
            Class = row.Class,
            Purpose = row.Purpose,
            Text = text,
            WantsAnswer = row.WantsAnswer,
            LinkId = link,
            QueuedAt = row.QueuedAt,
            DueAt = row.DueAt,
            SentAt = row.SentAt,
            ProviderMessage = row.ProviderMessage,
            Trouble = row.Trouble,
        };
        return message.At(row.State, row.Attempts, row.Version);
    }
}
