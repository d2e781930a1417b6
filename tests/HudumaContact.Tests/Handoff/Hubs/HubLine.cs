using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Hubs;

/// <summary>Lines of ours with a hub outside: citizens dial and text, what the hub is told is kept, and it answers what a test lets it.</summary>
internal sealed class HubLine : IAsyncDisposable
{
    /// <summary>The small line, with names of who joins and a rating after a talk.</summary>
    private static readonly ContentSet Content = new(SmallLine.Content.Files.Select(file => file with
    {
        Text = file.Text
            .Replace("reopen: main/menu", "reopen: main/menu\nafter-person: main/rate", StringComparison.Ordinal)
            .Replace("A person is here.", "{{ agent }} is here.", StringComparison.Ordinal)
            .Replace("Mhudumu yupo.", "{{ agent }} yupo.", StringComparison.Ordinal),
    }));

    private TextLine _line;
    private int _calls;
    private int _texts;

    private HubLine(TextLine line, ScriptedHub? hub) => (_line, Hub) = (line, hub!);

    /// <summary>The hub; after a restart without one, the one that was.</summary>
    public ScriptedHub Hub { get; }

    public Switchboard Board => _line.Board;

    /// <summary>What the citizens' phones were sent, in order.</summary>
    public IReadOnlyList<string> Sent => [.. _line.Provider.Sent.Select(message => message.Text)];

    public static async Task<HubLine> OpenAsync()
    {
        var hub = new ScriptedHub();
        var board = await Switchboard.OpenAsync(content: Content, change: services =>
        {
            services.AddSingleton<IAgentHub>(hub);
            MeanwhileStore.Before(services);
        });
        return new HubLine(await TextLine.OpenAsync(board), hub);
    }

    /// <summary>Asks for a person by USSD.</summary>
    public async Task<HandoffId> RequestAsync(PhoneNumber who)
    {
        await Board.WalkAsync(who, $"call-{++_calls}", "3");
        await _line.IdleAsync();
        return Board.Get<HandoffBoard>().Open.Max(handoff => handoff.Id.ToString()) is { } id && HandoffId.TryParse(id, out var newest) ? newest : throw new InvalidOperationException("Nobody waits.");
    }

    /// <summary>The citizen texts.</summary>
    public async Task SayAsync(PhoneNumber who, params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            await _line.ReceiveAsync(who, text, $"text-{++_texts}");
            await _line.IdleAsync();
        }
    }

    /// <summary>A round: the hub is told what there is to tell.</summary>
    public async Task TellAsync()
    {
        await Board.Get<TellHub>().LookAsync(CancellationToken.None);
        await Board.Get<TellHub>().IdleAsync();
        await _line.IdleAsync();
    }

    /// <summary>Time passes, with a round after each step of it.</summary>
    public async Task PassAsync(TimeSpan time, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Board.Time.Advance(time / steps);
            await TellAsync();
        }
    }

    /// <summary>The hub says something; whether it is taken.</summary>
    public async Task<bool> HearAsync(HandoffId handoff, FromHub word)
    {
        var taken = await Board.Get<IHubReplies>().TakeAsync(handoff, word, CancellationToken.None);
        await _line.IdleAsync();
        return taken;
    }

    /// <summary>As it is on disk.</summary>
    public async Task<CaseHandoff> FindAsync(HandoffId handoff) => (await Board.Get<IHandoffStore>().FindAsync(handoff, CancellationToken.None))!;

    public Task<IReadOnlyList<HandoffEntry>> EntriesAsync(HandoffId handoff) => Board.Get<IHandoffStore>().EntriesAsync(handoff, CancellationToken.None);

    /// <summary>As after a crash: whatever was in memory is gone.</summary>
    public async Task RestartAsync(bool withHub = true)
    {
        // It takes a while.
        Board.Time.Advance(TimeSpan.FromSeconds(1));
        _line = await _line.RestartAsync(services =>
        {
            if (withHub) services.AddSingleton<IAgentHub>(Hub);
        });
        await Board.Get<QueueBook>().LoadAsync(CancellationToken.None);
        await Board.Get<HandoffBoard>().LoadAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();
}
