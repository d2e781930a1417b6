using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of messages of ours, counted and priced.</summary>
internal sealed class MessageRows(LineBook lines, MessageOptions options)
{
    /// <summary>Prices are kept in ten-thousandths, as whole numbers.</summary>
    private const decimal UnitsOfShilling = 10_000m;

    public static decimal Shillings(long price) => price / UnitsOfShilling;

    /// <summary>Queues a message; in a chat it is shown with that.</summary>
    public void Queue(OutgoingMessage message, DateTime at, ContentKey key, List<RowWrite> writes)
    {
        if (message.Recipient.Address.ChatUser is null)
        {
            writes.Add(new RowWrite.Insert(Texted(message, at, key)));
            return;
        }

        // Nothing is paid for in a chat, and no phone has to show it.
        writes.Add(new RowWrite.Insert(Row(message, message.Text, new SmsParts(SmsEncoding.Ucs2, Units: 0, Count: 0), price: 0, at, key)));
        writes.Add(ChatRows.Of(message, at, key));
    }

    private MessageOutRow Texted(OutgoingMessage message, DateTime at, ContentKey key)
    {
        var text = Gsm7.ToGsm(message.Text) is var plain && SmsParts.Of(message.Text).Encoding is SmsEncoding.Ucs2 && !plain.Contains('?') ? plain : message.Text;
        var parts = SmsParts.Of(text);
        return Row(message, text, parts, (long)(options.PriceOn(lines.Find(message.Line)?.Provider ?? "") * parts.Count * UnitsOfShilling), at, key);
    }

    private static MessageOutRow Row(OutgoingMessage message, string text, SmsParts parts, long price, DateTime at, ContentKey key) => new()
    {
        Id = message.Id.Value,
        LineId = message.Line.Value,
        ContactId = message.Recipient.Id.Value,
        Class = message.Class,
        Purpose = message.Purpose,
        Content = MessageContent.Encrypt(key, message.Id.Value, text, message.LinkId),
        WantsAnswer = message.WantsAnswer,
        Encoding = parts.Encoding,
        Parts = parts.Count,
        Price = price,
        State = MessageState.Queued,
        QueuedAt = at,
        DueAt = message.NotBefore,
        InReplyTo = message.InReplyTo?.Value,
        Version = 1,
    };

    /// <summary>The columns that a move changes.</summary>
    public static MessageOutRow Moved(OutboxMessage message, DateTime at) => new()
    {
        Id = message.Id.Value,
        State = message.State,
        Attempts = message.Attempts,
        DueAt = message.DueAt,
        SentAt = message.SentAt,
        SettledAt = message.State is MessageState.Delivered or MessageState.Failed or MessageState.Expired ? at : null,
        ProviderMessage = message.ProviderMessage,
        Trouble = message.Trouble,
        Version = message.Version,
    };
}
