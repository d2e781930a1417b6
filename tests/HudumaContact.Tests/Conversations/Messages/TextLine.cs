using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>A line that can be texted: the real inbox, handler, outbox and stores, with a provider that keeps what it is handed.</summary>
internal sealed class TextLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private Task _working = Task.CompletedTask;
    private int _last;

    private TextLine(Switchboard board) => Board = board;

    public Switchboard Board { get; private set; }

    public KeptMessages Provider => Board.Get<KeptMessages>();

    public static async Task<TextLine> OpenAsync(Switchboard? board = null)
    {
        var line = new TextLine(board ?? await Switchboard.OpenAsync());
        line.Work();
        return line;
    }

    /// <summary>A text arrives; the provider's id is a new one unless given.</summary>
    public ValueTask<Intake> ReceiveAsync(PhoneNumber sender, string text, string? id = null) => ReceiveAsync(sender.E164, text, id);

    public ValueTask<Intake> ReceiveAsync(string sender, string text, string? id = null) =>
        Board.Get<IMessageInbox>().TakeAsync(new ReceivedMessage(Switchboard.Sms, id ?? $"m{Interlocked.Increment(ref _last)}", sender, text, "link-1"), CancellationToken.None);

    /// <summary>A text arrives, and what is sent because of it; null when nothing was.</summary>
    public async Task<string?> AskAsync(PhoneNumber sender, string text)
    {
        var before = Provider.Sent.Count;
        await ReceiveAsync(sender, text);
        await IdleAsync();
        return Provider.Sent.Skip(before).SingleOrDefault()?.Text;
    }

    /// <summary>Until nothing waits, neither to be worked on nor to be sent.</summary>
    public async Task IdleAsync()
    {
        try
        {
            await Board.Get<MessageWork>().IdleAsync().WaitAsync(Patience);
            await Board.Get<OutboxWork>().IdleAsync().WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Not idle after {Patience}; {(Board.Get<MessageWork>().IdleAsync().IsCompleted ? "sending" : "arriving")}: in {await Board.RowsAsync("messages_in WHERE handled_at IS NULL")} wait, out {await Board.RowsAsync("messages_out WHERE state = 0")} wait, {await Board.RowsAsync("messages_out WHERE state = 1")} are sent, {Provider.Sent.Count} were. The log says:\n{string.Join('\n', Board.Log)}", late);
        }
    }

    /// <summary>The outbox looks on disk for what has become due, and sends it.</summary>
    public async Task LookAsync()
    {
        await Board.Get<OutboxWork>().LookAsync(CancellationToken.None);
        await IdleAsync();
    }

    /// <summary>As after a crash: whatever was in memory is gone.</summary>
    public async Task<TextLine> RestartAsync(Action<IServiceCollection>? change = null)
    {
        await _stop.CancelAsync();
        await _working;
        return await OpenAsync(await Board.RestartAsync(change));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _working;
        _stop.Dispose();
        await Board.DisposeAsync();
    }

    private void Work() => _working = Task.WhenAll(Board.Get<MessageWork>().RunAsync(_stop.Token), Board.Get<OutboxWork>().RunAsync(_stop.Token));
}
