using System.Collections.Concurrent;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Makes the calls that wait to be made: citizens rung back, persons rung to call a citizen. That one is handed to the provider is on disk
/// before the provider sees it, so that nobody is called twice, whatever stops in between. Many are made at once: one that a provider is slow
/// with, or that fails, holds up no other.
/// </summary>
public sealed partial class PlaceCalls(
    ContactGate gate, ICallStore calls, CallMoves moves, CallMakerBook makers, LineBook lines, CallEnding ending, IPersonsPhone persons, CallOptions options, HopOptions hops, TimeProvider time, ILogger<PlaceCalls> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Being handed to one provider at a time: what may be in doubt when the program dies, and is then not made again.</summary>
    private const int MostInDoubt = 8;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hands = [];

    /// <summary>Lines that had no room at the last look: those who wait on them to be rung back stand in the way of no other.</summary>
    private readonly HashSet<LineId> _full = [];

    private readonly OneAtATime<CallId> _placing = new(failed => LogNotMade(logger, failed is StorageUnavailableException or TimeoutException or OperationCanceledException ? null : failed, failed.Message));

    /// <summary>Begins to make those that are due, and does not wait for the providers. Not called by two at once.</summary>
    /// <exception cref="StorageUnavailableException">What is left waits on disk: run it again.</exception>
    public async Task LookAsync(CancellationToken stopping)
    {
        var due = await calls.ToPlaceAsync(Now - options.RingBackAfter, [.. _full], MostAtOnce, stopping);
        // Counted after they were read: what is handed over meanwhile takes room twice, and never none.
        var room = await RoomAsync(due, stopping);
        foreach (var one in due)
        {
            if (one.Call.Purpose is not CallPurpose.RungBack || TakesRoom(room, one.Call.Line)) _placing.Begin(one.Call.Id, () => PlaceInTurnAsync(one, stopping));
        }

        _full.Clear();
        _full.UnionWith(room.Where(left => left.Value <= 0).Select(left => left.Key));
    }

    /// <summary>Until what was begun is done.</summary>
    public Task IdleAsync() => _placing.IdleAsync();

    /// <summary>How many citizens may still be rung back on each line that is asked for. Callbacks are bounded by the people who take them: who lets many phones ring us must not hold those up.</summary>
    private async Task<Dictionary<LineId, int>> RoomAsync(IReadOnlyList<KnownCall> due, CancellationToken cancellation)
    {
        var room = new Dictionary<LineId, int>();
        foreach (var line in due.Where(one => one.Call.Purpose is CallPurpose.RungBack).Select(one => one.Call.Line).Union(_full))
            room[line] = options.CallsMadePerHour - await calls.MadeAsync(line, Now - CallOptions.Hour, cancellation);
        return room;
    }

    private static bool TakesRoom(Dictionary<LineId, int> room, LineId line) => room[line]-- > 0;

    private async Task PlaceInTurnAsync(KnownCall due, CancellationToken stopping)
    {
        var hands = makers.MakerOf(due.Call.Line) is var (line, _) ? _hands.GetOrAdd(line.Provider, static _ => new SemaphoreSlim(MostInDoubt)) : null;
        if (hands is not null) await hands.WaitAsync(stopping);
        try
        {
            var deadline = HopDeadline.After(hops.AnswerWithin, time);
            using var turn = await gate.EnterAsync(due.Contact.Address, deadline, stopping);
            await PlaceAsync(due, deadline, stopping);
        }
        finally
        {
            hands?.Release();
        }
    }

    private async ValueTask PlaceAsync(KnownCall due, HopDeadline deadline, CancellationToken cancellation)
    {
        if (makers.MakerOf(due.Call.Line) is not var (line, maker) || await WhomAsync(due, cancellation) is not { } to)
        {
            await moves.MoveAsync(due, due.Call.Ended(new CallEnd(CallEndCause.Failed), Now)!, deadline);
            return;
        }

        // Else another host was first.
        if (await moves.MoveAsync(due, due.Call with { PlacedAt = Now }, deadline) is { } placing) await HandAsync(maker, line, to, placing);
    }

    /// <summary>Null when nobody is to be rung any more.</summary>
    private async ValueTask<DialTarget?> WhomAsync(KnownCall due, CancellationToken cancellation)
    {
        if (due.Call.Purpose is CallPurpose.Person) return await persons.WhomToRingAsync(due.Call, cancellation);
        if (!options.MayCall(due.Contact.Address, lines)) return null;
        if (due.Call.Purpose is CallPurpose.RungBack && Now - due.Call.StartedAt > options.RingBackWithin) return null;
        return due.Call.Purpose is CallPurpose.Callback ? await persons.WhomToRingAsync(due.Call, cancellation) : new DialTarget(DialTargetKind.Number, due.Contact.Address.Number!.Value.E164);
    }

    /// <summary>Rings somebody of ours into a caller's talk, now.</summary>
    /// <returns>False when it was refused.</returns>
    /// <exception cref="StorageUnavailableException">It was not made.</exception>
    public async Task<bool> RingAsync(KnownCall leg, DialTarget to)
    {
        if (makers.MakerOf(leg.Call.Line) is not var (line, maker)) return false;
        return await moves.BeginAsync(leg with { Call = leg.Call with { PlacedAt = Now } }, HopDeadline.After(hops.AnswerWithin, time)) is { } placing && await HandAsync(maker, line, to, placing);
    }

    /// <returns>False when it was refused.</returns>
    private async ValueTask<bool> HandAsync(ICallMaker maker, Line line, DialTarget to, KnownCall placing)
    {
        var ringFor = placing.Call.Purpose is CallPurpose.RungBack ? options.RingCitizenFor : options.RingAgentFor;
        // What has begun is finished, whoever wants the program to end.
        switch (await maker.PlaceAsync(line, to, placing.Call.Id, ringFor, CancellationToken.None))
        {
            case PlacedCall.Placed placed:
                // Stale: who was rung has picked up already, and the event told the name.
                await moves.MoveAsync(placing, placing.Call with { ProviderCall = placed.ProviderCall }, HopDeadline.After(hops.AnswerWithin, time));
                return true;
            case PlacedCall.Refused refused:
                LogRefused(line.Id, placing.Call.Purpose, refused.Reason);
                await ending.EndAsync(placing, new CallEnd(CallEndCause.Failed), HopDeadline.After(hops.AnswerWithin, time));
                return false;
            case PlacedCall.InDoubt doubt:
                LogInDoubt(line.Id, placing.Call.Purpose, doubt.Reason);
                return true;
            default:
                throw new InvalidOperationException("A provider answers a call in one of three ways.");
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [LoggerMessage(1, LogLevel.Warning, "A call on {Line} ({Purpose}) was refused: {Reason}")]
    private partial void LogRefused(LineId line, CallPurpose purpose, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Whether a call on {Line} ({Purpose}) rings is in doubt, and it is not made again: {Reason}")]
    private partial void LogInDoubt(LineId line, CallPurpose purpose, string reason);

    [LoggerMessage(3, LogLevel.Warning, "A call could not be made; one that was not begun is tried again: {Reason}")]
    private static partial void LogNotMade(ILogger logger, Exception? failed, string reason);
}
