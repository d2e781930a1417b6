using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Simulator;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Simulator;

public sealed class SimulatedCallsTests : IDisposable
{
    private static readonly Line Line = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "demo");
    private static readonly DialTarget Citizen = new(DialTargetKind.Number, "+254700000001");
    private static readonly CallId Ours = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
    private readonly ProviderMeter _meter = new();
    private readonly SimulatedCalls _calls;

    public SimulatedCallsTests() => _calls = new SimulatedCalls(_time);

    [Fact]
    public async Task A_call_rings_a_phone_that_can_be_picked_up_once()
    {
        (await PlaceAsync()).ShouldBe(new PlacedCall.Placed($"simulated-{Ours}"));
        _calls.Ringing.ShouldBe([new SimulatedRing(Line.Id, Citizen, Ours, $"simulated-{Ours}", new DateTime(2026, 11, 27, 8, 0, 20))]);
        _calls.Take(Ours).ShouldBeTrue();
        _calls.Take(Ours).ShouldBeFalse();
        _calls.Ringing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_knows_the_addresses_that_the_provider_was_given_with_the_call()
    {
        await new SimulatedCallMaker(ProviderNames.Twilio, _calls, _meter, _time).PlaceAsync(Line, Citizen, Ours, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var ring = _calls.Ringing.ShouldHaveSingleItem();
        (ring.AnsweredAt, ring.EndedAt).ShouldBe(($"/answered?call={Ours}", $"/events?call={Ours}"));
    }

    [Fact]
    public async Task It_stops_ringing_by_itself_and_that_is_told_once()
    {
        await PlaceAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        _calls.Ringing.ShouldBeEmpty();
        _calls.Take(Ours).ShouldBeFalse();
        _calls.TakeUnanswered().Single().Ours.ShouldBe(Ours);
        _calls.TakeUnanswered().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_follows_is_told_of_each_change_until_he_stops()
    {
        var told = 0;
        using (_calls.Follow(() => told++))
        {
            await PlaceAsync();
            _calls.Take(Ours);
        }

        await PlaceAsync();
        told.ShouldBe(2);
    }

    [Fact]
    public async Task Beyond_a_bound_nobody_is_there()
    {
        for (var call = 0; call < 200; call++) (await PlaceAsync()).ShouldBeOfType<PlacedCall.Placed>();
        (await PlaceAsync()).ShouldBeOfType<PlacedCall.Refused>().MayTryAgain.ShouldBeTrue();
    }

    [Fact]
    public async Task What_rang_in_vain_is_told_as_a_network_tells_it()
    {
        var kept = new KeptCalls();
        using var unanswered = new UnansweredRings(_calls, kept, _time);
        await PlaceAsync();
        await unanswered.TellAsync(TestContext.Current.CancellationToken);
        kept.Told.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(20));
        await unanswered.TellAsync(TestContext.Current.CancellationToken);
        kept.Told.ShouldBe([new CallEvent.Ended(Line.Id, $"simulated-{Ours}", new(CallEndCause.NoAnswer)) { Ours = Ours }]);
    }

    [Fact]
    public async Task Where_the_provider_moves_calls_a_phone_that_has_one_is_told_what_is_asked_of_it()
    {
        var maker = new SimulatedCallMaker(ProviderNames.Twilio, _calls, _meter, _time);
        var asked = new List<SimulatedOrder>();
        using (_calls.Carry("CA1", asked.Add))
        {
            (await maker.MoveAsync(Line, "CA1", new CallStep(CallStepKind.Wait, 3), TestContext.Current.CancellationToken)).ShouldBeTrue();
            (await maker.PauseRecordingAsync(Line, "CA1", isPaused: true, TestContext.Current.CancellationToken)).ShouldBeTrue();
            (await maker.HangUpAsync(Line, "CA1", TestContext.Current.CancellationToken)).ShouldBeTrue();
            (await maker.HangUpAsync(Line, "CA2", TestContext.Current.CancellationToken)).ShouldBeFalse();
        }

        asked.ShouldBe([new SimulatedOrder.GoOn("/wait?n=3"), new SimulatedOrder.Record(IsPaused: true, "/leg"), new SimulatedOrder.HangUp()]);
        (await maker.MoveAsync(Line, "CA1", new CallStep(CallStepKind.Wait, 4), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_phone_that_the_line_no_longer_rings_has_not_been_answered()
    {
        await PlaceAsync();
        var maker = new SimulatedCallMaker(ProviderNames.Twilio, _calls, _meter, _time);
        (await maker.HangUpAsync(Line, $"simulated-{Ours}", TestContext.Current.CancellationToken)).ShouldBeTrue();
        _calls.Ringing.ShouldBeEmpty();
        _calls.TakeUnanswered().ShouldHaveSingleItem();
    }

    public void Dispose() => _meter.Dispose();

    private ValueTask<PlacedCall> PlaceAsync() =>
        new SimulatedCallMaker(ProviderNames.AfricasTalking, _calls, _meter, _time).PlaceAsync(Line, Citizen, Ours, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
}
