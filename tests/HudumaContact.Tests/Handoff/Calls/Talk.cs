using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>Akinyi talks with Wanjiku, and Baraka is at the desk.</summary>
internal sealed record Talk(QueueOnCall Queue, PhoneCall Caller, PhoneCall Agent, CaseHandoff Handoff) : IAsyncDisposable
{
    public TalkOnCall OnCall => Queue.Line.Board.Get<TalkOnCall>();

    public static async Task<Talk> BeginAsync(Action<CallOptions>? bounds = null, Action<KeptRings>? provider = null)
    {
        var queue = await QueueOnCall.OpenAsync(bounds, moves: true);
        provider?.Invoke(queue.Phones);
        var (caller, handoff) = await ThroughAsync(queue);
        var agent = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await agent.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));
        return new Talk(queue, caller, agent, handoff);
    }

    /// <summary>The caller is in the room, and Akinyi's phone rings.</summary>
    public static async Task<(PhoneCall Caller, CaseHandoff Handoff)> ThroughAsync(QueueOnCall queue)
    {
        queue.Come(Akinyi);
        var caller = await queue.WaitAsync(Wanjiku);
        var handoff = await queue.TakeAsync(Akinyi, Wanjiku);
        queue.Come(Baraka);
        await queue.PhonesAsync();
        await caller.MovedAsync(queue.Phones);
        await queue.PhonesAsync();
        queue.Phones.Placed.Single().To.ShouldBe(Akinyi.Voice);
        return (caller, handoff);
    }

    public async Task<PhoneCall> PickUpAsync(string name)
    {
        var leg = new PhoneCall(Queue.Line.Events, name, Wanjiku);
        await leg.TellAsync(new CallEvent.PickedUp(CallLine.Voice, name, Queue.Phones.Placed[^1].Ours));
        return leg;
    }

    /// <summary>Asks Baraka.</summary>
    public async Task<PhoneCall> AskAsync(bool picksUp = true)
    {
        (await OnCall.AskAsync(Akinyi, Handoff.Id, Baraka.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await Caller.MovedAsync(Queue.Phones);
        await Agent.LeaveRoomAsync();
        return picksUp ? await PickUpAsync("out2") : Agent;
    }

    public ValueTask DisposeAsync() => Queue.DisposeAsync();
}
