using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Keeps what arrives and hands it to the worker. What is no text, or too long to be kept, never gets any further.</summary>
public sealed class MessageInbox(IMessageStore store, WaitingMessages waiting, LineBook lines, LineActivity activity, MessageOptions options, IIdSource ids, TimeProvider time) : IMessageInbox
{
    /// <summary>Characters. A text of ten parts has 1,530; a person may be told more of a trouble, and what is longer was not typed.</summary>
    public const int LongestText = 5_000;

    public async ValueTask<Intake> TakeAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        var line = lines.Find(message.Line) ?? throw new ArgumentException($"There is no line {message.Line}.", nameof(message));
        var clean = Clean(message);
        PhoneNumber? sender = PhoneNumber.TryParse(message.Sender, out var number, out _) ? number : null;
        var now = time.GetUtcNow().UtcDateTime;
        var kept = await store.KeepAsync(new MessageId(ids.Next()), clean, sender, now, HopDeadline.After(options.KeepWithin, time));
        activity.Received(line.Id, now);
        if (kept is null) return Intake.Repeated;
        waiting.Add(kept);
        return Intake.Taken;
    }

    private static ReceivedMessage Clean(ReceivedMessage message) => message with
    {
        ProviderMessage = TypedText.Clean(message.ProviderMessage),
        Sender = TypedText.Clean(message.Sender),
        Text = TypedText.CleanLines(message.Text.Length > LongestText ? Cut(message.Text) : message.Text),
        LinkId = message.LinkId is { } link ? TypedText.Clean(link) : null,
    };

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
