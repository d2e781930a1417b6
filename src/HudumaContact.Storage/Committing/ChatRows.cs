using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows that show a message in its chat. They are written with the message, so that neither is ever there without the other.</summary>
internal static class ChatRows
{
    public static RowWrite Of(OutgoingMessage message, DateTime at, ContentKey key) =>
        Row(message.Recipient.Id.Value, message.Id.Value, isOurs: true, new ChatContent(message.Text, message.LinkId, Shown: null, message.Choices), at, key);

    public static RowWrite Of(MessageId id, ReceivedMessage message, Guid contact, DateTime at, ContentKey key) =>
        Row(contact, id.Value, isOurs: false, new ChatContent(message.Text, message.LinkId, message.Shown, []), at, key);

    private static RowWrite.AddToChat Row(Guid contact, Guid message, bool isOurs, ChatContent content, DateTime at, ContentKey key) =>
        new(new ChatEntryRow { ContactId = contact, MessageId = message, IsOurs = isOurs, Content = content.Encrypt(key, message), At = at });
}
