using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>
/// Calls: what the host answers is followed as its provider would, until somebody is waited for; then the person presses, speaks, keeps silent or hangs up. Whatever is told
/// to the host is a hop, and may be told again, at once or late.
/// </summary>
internal sealed class VoiceTalk(IVoiceGateway gateway, CallFollowing following, Hops hops, Notices notices, LateRepeats late, Chance chance, PlayOptions options, TimeProvider clock) : ITalkPlayer
{
    /// <summary>Answers that only lead to the next one. More is a circle.</summary>
    private const int MostTurns = 10;

    public async Task<IReadOnlyList<string>> PlayAsync(Person person, Talk talk, CancellationToken cancellation)
    {
        var told = new List<string>();
        var said = new List<Expectation>();
        FakeCall? call = null;
        foreach (var step in talk.Steps)
        {
            if (step.Move == Move.Dial) call = new FakeCall(gateway.NewCall(), person, clock.GetTimestamp());
            if (call is null) break;
            if (step.Expects is not null) said.Add(step.Expects);
            if (step.Move != Move.Dial && options.Thinking > TimeSpan.Zero) await Task.Delay(chance.Within(options.Thinking), clock, cancellation);
            var heard = step.Move == Move.HangUp ? null : await DoAsync(call, talk, step, [.. said], cancellation);
            told.Add(heard?.Body ?? "");
            if (GoesOn(call, heard, step)) continue;

            await EndAsync(call, cancellation);
            // Dropped in the middle: the rest of the talk is not played.
            if (heard is not null && call.WaitsFor is not null) return told;
            call = null;
        }

        if (call is not null) await EndAsync(call, cancellation);
        return told;
    }

    /// <summary>Nobody knows how to go on from what was not expected.</summary>
    private bool GoesOn(FakeCall call, CallHeard? heard, Step step) =>
        call.WaitsFor is not null && heard is { IsShown: true } && step.Expects?.IsMetBy(heard.Body, call.Person) != false && !chance.Happens(options.Troubles.Drops);

    private async Task<CallHeard> DoAsync(FakeCall call, Talk talk, Step step, IReadOnlyList<Expectation> said, CancellationToken cancellation)
    {
        var (deliver, heard) = await BeginAsync(call, step, cancellation);
        if (deliver is null && (step.Expects is not null || !heard.IsShown)) Add(heard, step.Expects, default);
        for (var turns = 1; deliver is not null; turns++)
        {
            var first = deliver;
            if (chance.Happens(options.Troubles.Delays)) await Task.Delay(chance.Within(options.Troubles.LongestDelay), clock, cancellation);
            var isRepeated = chance.Happens(options.Troubles.Duplicates);
            var beside = isRepeated && chance.Happens(0.5) ? first() : null;
            var begun = clock.GetTimestamp();
            var reply = await first();
            var took = clock.GetElapsedTime(begun);
            (heard, var next) = turns > MostTurns ? (new CallHeard(200, "", "it leads in a circle"), null) : await following.FollowAsync(gateway, call, reply);
            deliver = next is null ? null : () => gateway.TellAsync(call, next, new CallTold.Nothing(), cancellation);
            // What only leads to the next hop is judged by what comes of it.
            var hop = Add(heard, deliver is null ? step.Expects : null, took);
            if (beside is not null) hop.Compare(await following.HearAsync(gateway, await beside));
            else if (isRepeated) late.Add(async () => hop.Compare(await following.HearAsync(gateway, await first())));
            await late.PerhapsAsync();
        }

        return heard;

        Hop Add(CallHeard answer, Expectation? expects, TimeSpan took)
        {
            var hop = new Hop(talk.Line, call.Person, call.Id, $"{step.Move} {step.Says}".Trim(), expects, said) { Answer = answer, Took = took };
            hops.Add(hop);
            return hop;
        }
    }

    /// <summary>What the person does: what is told of it; or, where nothing is, what is heard next.</summary>
    private async Task<(Func<Task<HookReply>>? Deliver, CallHeard Heard)> BeginAsync(FakeCall call, Step step, CancellationToken cancellation)
    {
        Task<HookReply> Tell(string address, CallTold told) => gateway.TellAsync(call, address, told, cancellation);

        switch (step.Move, call.WaitsFor)
        {
            case (Move.Dial, _):
                return (() => gateway.RingAsync(call, cancellation), CallHeard.Nothing);
            case (Move.Say, Instruction.Keys keys):
                return (() => Tell(keys.Address, keys.Pressed(step.Says.Replace(Expectation.Id, call.Person.Id, StringComparison.Ordinal))), CallHeard.Nothing);
            case (Move.Speak, Instruction.Speech speech):
                return (() => Tell(speech.Address, new CallTold.Recording(gateway.RecordingOf(call), Wav.SecondsOfSilence)), CallHeard.Nothing);
            case (Move.Answer, Instruction.Ring { Address: { } address } ring):
                return (() => Tell(address, ring.Answered()), CallHeard.Nothing);
            case (Move.Answer, Instruction.Ring ring):
                call.Rang(ring.Answered());
                return (null, CallHeard.Nothing);
            case (Move.Silence, Instruction.Ring { Address: { } address } ring):
                return (() => Tell(address, ring.Unanswered()), CallHeard.Nothing);
            case (Move.Silence, not null):
                if (call.WaitsFor is Instruction.Ring rung) call.Rang(rung.Unanswered());
                var (heard, next) = await following.GoOnAsync(call);
                return (next is null ? null : () => Tell(next, new CallTold.Nothing()), heard);
            default:
                return (null, new CallHeard(200, "", $"the call waits for {call.WaitsFor?.GetType().Name ?? "nobody"}, and that can't be done"));
        }
    }

    private async Task EndAsync(FakeCall call, CancellationToken cancellation)
    {
        var seconds = (int)clock.GetElapsedTime(call.Began).TotalSeconds;
        notices.Add("end of a call", await gateway.EndAsync(call, seconds, cancellation));
        if (chance.Happens(options.Troubles.Duplicates)) late.Add(async () => notices.Add("end of a call, again", await gateway.EndAsync(call, seconds, cancellation)));
    }
}
