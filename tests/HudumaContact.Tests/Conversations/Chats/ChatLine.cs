using HudumaContact.Content;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Conversations.Chats;

/// <summary>A line that can be chatted on, over the real inbox, handler, outbox and stores.</summary>
internal sealed class ChatLine : IAsyncDisposable
{
    public static readonly LineId Web = new("web");

    private int _last;

    private ChatLine(TextLine line) => Line = line;

    public TextLine Line { get; private set; }

    public Switchboard Board => Line.Board;

    public static async Task<ChatLine> OpenAsync(ContentSet? content = null, Action<IServiceCollection>? change = null) =>
        new(await TextLine.OpenAsync(await Switchboard.OpenAsync(content: content, change: AddWeb + change)));

    /// <summary>A page is opened, as often as its provider says so.</summary>
    public async Task<ChatUser> OpenChatAsync(ChatUser? known = null)
    {
        var user = known ?? ChatUser.New();
        await ReceiveAsync(user, "", user.Id);
        await Line.IdleAsync();
        return user;
    }

    public ValueTask<Intake> ReceiveAsync(ChatUser user, string text, string? id = null, string? shown = null) =>
        Board.Get<IMessageInbox>().TakeAsync(
            new ReceivedMessage(Web, id ?? $"{user.Id}|{++_last}", user.Id, text, text.Length == 0 ? null : $"client-{_last}") { Shown = shown }, CancellationToken.None);

    /// <summary>Something is said, and the entry that answers it.</summary>
    public async Task<ChatEntry> SayAsync(ChatUser user, string text, string? shown = null)
    {
        await ReceiveAsync(user, text, shown: shown);
        await Line.IdleAsync();
        return (await ReadAsync(user))[^1];
    }

    public async Task<IReadOnlyList<ChatEntry>> ReadAsync(ChatUser user, int after = 0) =>
        await Board.Get<IChatLog>().ReadAsync(user, after, 1000, CancellationToken.None);

    /// <summary>As after a crash: whatever was in memory is gone.</summary>
    public async Task RestartAsync() => Line = await Line.RestartAsync(AddWeb);

    public ValueTask DisposeAsync() => Line.DisposeAsync();

    private static void AddWeb(IServiceCollection services) => services.AddSingleton(new LineBook([
        Switchboard.Ussd,
        new Line(Switchboard.Sms, LineKind.Sms, KeptMessages.Name, "22647", "demo") { MessagesPerSecond = 10_000 },
        new Line(Web, LineKind.Chat, KeptMessages.Name, "/webchat", "demo") { MessagesPerSecond = 10_000 },
    ]));
}
