using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HudumaContact.Conversations.Calls;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>Each call is counted as it begins and as it ends, whoever begins and ends it.</summary>
public sealed class CallsAreCountedTests
{
    [Fact]
    public async Task A_call_that_the_caller_ends_is_counted_once()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        using var counts = new Counts(queue);
        var call = await queue.Line.CallAsync(Wanjiku);
        counts.Told.ShouldBe(["calls Inbound"]);

        await call.HangUpAsync();
        await call.HangUpAsync();

        counts.Told.ShouldBe(["calls Inbound", "calls.ended Completed"]);
    }

    [Fact]
    public async Task A_call_that_we_finish_is_counted_once_whatever_is_told_of_it_afterwards()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        using var counts = new Counts(queue);
        var call = await queue.WaitAsync(Wanjiku);
        await call.PressAsync("1");
        counts.Told.ShouldBe(["calls Inbound", "calls.ended Completed"]);

        await call.HangUpAsync();

        counts.Told.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_callback_is_counted_as_the_call_that_it_is()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        await (await queue.WaitAsync(Wanjiku)).PressAsync("1");
        await queue.TakeAsync(Akinyi, Wanjiku);
        using var counts = new Counts(queue);

        await queue.PhonesAsync();
        await new PhoneCall(queue.Line.Events, "out1", Wanjiku).HangUpAsync(CallEndCause.NoAnswer);

        counts.Told.ShouldBe(["calls Callback", "calls.ended Failed"]);
    }

    [Fact]
    public async Task So_are_the_legs_that_bring_our_people_when_they_are_hung_up_too()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        using var counts = new Counts(queue);
        var (caller, _) = await Talk.ThroughAsync(queue);
        await new PhoneCall(queue.Line.Events, "out1", Wanjiku).TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));

        await caller.HangUpAsync();

        counts.Told.ShouldBe(["calls Inbound", "calls Person", "calls.ended Completed", "calls.ended Completed"]);
    }

    /// <summary>What the meter of one line counts, as it does.</summary>
    private sealed class Counts : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Counts(QueueOnCall queue)
        {
            var meter = queue.Line.Board.Get<CallMeter>();
            _listener.InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meter)) listening.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Told.Enqueue($"{instrument.Name} {tags[1].Value}"));
            _listener.Start();
        }

        public ConcurrentQueue<string> Told { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
