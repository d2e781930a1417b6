using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Messages;

/// <summary>Keeps what arrives and hands it to the worker. What is no text, or too long to be kept, never gets any further.</summary>
public sealed class MessageInbox(IMessageStore store, WaitingMessages waiting, LineBook lines, LineActivity activity, MessageOptions options, IIdSource ids, TimeProvider time) : IMessageInbox
{
    /// <summary>Characters. A text of ten parts has 1,530; who tells a person of ours a long story may need more, and what is longer still was not typed on a phone.</summary>
    public const int LongestText = 5_000;

    /// <summary>Characters. Whoever writes more in a chat is told so there.</summary>
    public const int LongestChat = 8_000;

    public async ValueTask<Intake> TakeAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        var line = lines.Find(message.Line) ?? throw new ArgumentException($"There is no line {message.Line}.", nameof(message));
        var clean = Clean(message, line.Kind is LineKind.Chat ? LongestChat : LongestText);
        var sender = SenderOf(message, line.Kind);
        var now = time.GetUtcNow().UtcDateTime;
        var kept = await store.KeepAsync(new MessageId(ids.Next()), clean, sender, now, HopDeadline.After(options.KeepWithin, time));
        activity.Received(line.Id, now);
        if (kept is null) return Intake.Repeated;
        waiting.Add(kept);
        return Intake.Taken;
    }

    private static ContactAddress? SenderOf(ReceivedMessage message, LineKind kind)
    {
        if (kind is LineKind.Chat) return ChatUser.TryParse(message.Sender, out var user) ? user : null;
        return PhoneNumber.TryParse(message.Sender, out var number, out _) ? number : null;
    }

    private static ReceivedMessage Clean(ReceivedMessage message, int longest) => message with
    {
        ProviderMessage = TypedText.Clean(message.ProviderMessage),
        Sender = TypedText.Clean(message.Sender),
        Text = TypedText.CleanLines(message.Text.Length > longest ? Cut(message.Text, longest) : message.Text),
        Shown = message.Shown is { } shown ? TypedText.Clean(shown) : null,
        LinkId = message.LinkId is { } link ? TypedText.Clean(link) : null,
    };

    private static string Cut(string text, int longest) => text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
