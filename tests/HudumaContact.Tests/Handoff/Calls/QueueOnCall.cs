using HudumaContact.Content;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Tests.Conversations.Calls;
using HudumaContact.Tests.Flows;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A number that can be called, with people behind it who have phones: the real queue over the real store and the real flows.</summary>
internal sealed class QueueOnCall(CallLine line) : IAsyncDisposable
{
    public static readonly Agent Akinyi = Agent("Akinyi") with { Voice = new DialTarget(DialTargetKind.Sip, "sip:akinyi@example.test") };
    public static readonly Agent Baraka = Agent("Baraka") with { Voice = new DialTarget(DialTargetKind.Client, "baraka") };

    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>Option 2 asks for a person on the call, and so do three silences.</summary>
    private static readonly ContentSet Content = SmallRelease.With(
        ("defaults.yaml", PersonFlow.Content.Find("defaults.yaml")!.Text.Replace("silent: main/lost", "silent: main/by-call", StringComparison.Ordinal)),
        ("main/main.yaml", PersonFlow.Content.Find("main/main.yaml")!.Text.Replace("way: callback", "way: call", StringComparison.Ordinal)));

    public CallLine Line => line;

    public HandoffDesk Desk => line.Board.Get<HandoffDesk>();

    public KeptRings Phones => line.Board.Get<KeptRings>();

    public static async Task<QueueOnCall> OpenAsync(Action<CallOptions>? bounds = null, bool ringsBack = false, bool sends = true, bool moves = false, Action<IServiceCollection>? change = null) =>
        new(await CallLine.OpenAsync(Content, bounds, ringsBack, sends, moves, change: change));

    public void Come(params IReadOnlyList<Agent> agents)
    {
        foreach (var agent in agents)
        {
            line.Board.Get<KnownAgents>().Know(agent);
            line.Board.Get<AgentBoard>().Beat(agent);
            line.Board.Get<AgentBoard>().Ready(agent.Id, isReady: true);
        }
    }

    /// <summary>A caller who asks for a person, and hears the first turn of waiting.</summary>
    public async Task<PhoneCall> WaitAsync(PhoneNumber? caller, string name = "c1")
    {
        var call = await line.CallAsync(caller, name);
        await call.PressAsync("2");
        call.Heard.ShouldBe("Goodbye");
        await call.GoOnAsync();
        return call;
    }

    public Task RoundAsync() => line.Board.Get<OfferRounds>().RunAsync(Never);

    /// <summary>What the program does by itself each second.</summary>
    public async Task PhonesAsync()
    {
        line.Board.Get<PhoneRounds>().Look(Never);
        await line.Board.Get<PhoneRounds>().IdleAsync();
        await line.Board.Get<PlaceCalls>().LookAsync(Never);
        await line.Board.Get<PlaceCalls>().IdleAsync();
        await line.Board.Get<EndLostCalls>().RunAsync(Never);
    }

    /// <summary>Offered to whoever is next, and taken by an agent.</summary>
    public async Task<CaseHandoff> TakeAsync(Agent agent, PhoneNumber caller)
    {
        await RoundAsync();
        var handoff = await OfAsync(caller);
        (await Desk.AcceptAsync(agent, handoff.Id, Never)).ShouldBeTrue();
        return await OfAsync(caller);
    }

    public async Task<CaseHandoff> OfAsync(PhoneNumber caller)
    {
        var contact = (await line.Board.Get<IContactStore>().FindAsync(caller, Never)).ShouldNotBeNull();
        return (await line.Board.Get<IHandoffStore>().LastOfAsync(contact.Id, Never)).ShouldNotBeNull();
    }

    public async Task<IReadOnlyList<EntryKind>> EntriesAsync(HandoffId id) => [.. (await line.Board.Get<IHandoffStore>().EntriesAsync(id, Never)).Select(entry => entry.Kind)];

    public ValueTask DisposeAsync() => line.DisposeAsync();
}
