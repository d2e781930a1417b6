using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace HudumaContact.Tests.Handoff;

/// <summary>A line that can be dialled and texted, with people behind it: the real queue over the real store and the real flows.</summary>
internal sealed class PersonLine : IAsyncDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly HashSet<Agent> _there = [];
    private TextLine _texts;
    private int _calls;

    private PersonLine(TextLine texts) => _texts = texts;

    public Switchboard Board => _texts.Board;

    public HandoffBoard Handoffs => Board.Get<HandoffBoard>();

    public HandoffDesk Desk => Board.Get<HandoffDesk>();

    public AgentBoard Agents => Board.Get<AgentBoard>();

    public DateTime Now => Board.Time.GetUtcNow().UtcDateTime;

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<string> Sent => [.. _texts.Provider.Sent.Select(message => message.Text)];

    public static async Task<PersonLine> OpenAsync(Action<IServiceCollection>? change = null) =>
        new(await TextLine.OpenAsync(await Switchboard.OpenAsync(content: PersonFlow.Content, change: change)));

    /// <summary>Agents come to the desk and take cases.</summary>
    public void Come(params IReadOnlyList<Agent> agents)
    {
        foreach (var agent in agents)
        {
            _there.Add(agent);
            Agents.Beat(agent);
            Agents.Ready(agent.Id, isReady: true);
        }
    }

    /// <summary>Their heart beats no more; nothing says so.</summary>
    public void Vanish(Agent agent) => _there.Remove(agent);

    public Task RoundAsync() => Board.Get<OfferRounds>().RunAsync(Never);

    /// <summary>Time passes, with the heartbeats of who is there, and a round at its end.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Board.Time.Advance(time);
        foreach (var agent in _there) Agents.Beat(agent);
        await RoundAsync();
    }

    /// <summary>Dials and types one answer after the other; the last screen.</summary>
    public async Task<string> DialAsync(PhoneNumber caller, params string[] answers)
    {
        var reply = await Board.WalkAsync(caller, $"call {++_calls}", answers);
        await IdleAsync();
        return reply.Text;
    }

    /// <summary>A citizen asks for a person by the menu, and where that stands.</summary>
    public async Task<CaseHandoff> AskAsync(PhoneNumber caller, string option = "1")
    {
        (await DialAsync(caller, option)).ShouldBeOneOf("Goodbye", "Kwaheri");
        return await OfAsync(caller);
    }

    /// <summary>Texts, and what is sent because of it.</summary>
    public async Task<IReadOnlyList<string>> TextAsync(PhoneNumber sender, string text)
    {
        var before = Sent.Count;
        await _texts.ReceiveAsync(sender, text);
        await IdleAsync();
        return [.. Sent.Skip(before)];
    }

    public Task IdleAsync() => _texts.IdleAsync();

    /// <summary>The last handoff of a citizen, as it is on disk.</summary>
    public async Task<CaseHandoff> OfAsync(PhoneNumber citizen)
    {
        var contact = (await Board.Get<IContactStore>().FindAsync(citizen, Never)).ShouldNotBeNull();
        return (await Board.Get<IHandoffStore>().LastOfAsync(contact.Id, Never)).ShouldNotBeNull();
    }

    /// <summary>Asked for, offered to an agent who is there, accepted, and answered once.</summary>
    public async Task<CaseHandoff> TalkAsync(PhoneNumber citizen, Agent agent, string option = "1")
    {
        Come(agent);
        var handoff = await AskAsync(citizen, option);
        await RoundAsync();
        (await Desk.AcceptAsync(agent, handoff.Id, Never)).ShouldBeTrue();
        (await Desk.AnswerAsync(agent, handoff.Id, "Habari", Never)).ShouldBeTrue();
        await IdleAsync();
        return await OfAsync(citizen);
    }

    /// <summary>What was said and done, in order: <c>Accepted by Akinyi</c> is not told, the words are.</summary>
    public async Task<IReadOnlyList<(EntryKind Kind, string? Words)>> EntriesAsync(HandoffId id) =>
        [.. (await Board.Get<IHandoffStore>().EntriesAsync(id, Never)).Select(entry => (entry.Kind, entry.Words))];

    /// <summary>As after a crash: agents' browsers are there again once they beat, and what is open is read from the disk.</summary>
    public async Task RestartAsync()
    {
        _there.Clear();
        _texts = await _texts.RestartAsync();
        await Handoffs.LoadAsync(Never);
    }

    public ValueTask DisposeAsync() => _texts.DisposeAsync();
}
