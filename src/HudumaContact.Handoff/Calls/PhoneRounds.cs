using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// What agents have just taken is brought to their phones: who waits on the line is fetched from waiting where the provider can move a call,
/// and comes by themselves where it can't; for who is to be called back a call is written down, to be made. Many at once: one that is slow, or fails,
/// holds up no other.
/// </summary>
public sealed partial class PhoneRounds(
    HandoffBoard board, AgentBoard agents, IHandoffStore store, ICallStore calls, CallMoves moves, CallMakerBook makers, LineBook lines, CallLegs legs, PrivateTalks privates, ContactGate gate, HandoffOptions options, CallOptions calling, IIdSource ids, TimeProvider time, ILogger<PhoneRounds> logger)
{
    /// <summary>Brought, by when they were taken: taken again by somebody else, they are brought again.</summary>
    private readonly SeenHandoffs _brought = new();

    /// <summary>Waiting again, and nobody of ours is left from before, by when they were given back.</summary>
    private readonly SeenHandoffs _freed = new();

    /// <summary>Private talks that are quiet, by when they came to their queue.</summary>
    private readonly SeenHandoffs _quiet = new();

    private readonly OneAtATime<HandoffId> _bringing = new(failed => LogNotBrought(logger, failed is StorageUnavailableException or TimeoutException or OperationCanceledException ? null : failed, failed.Message));

    /// <summary>Begins to bring what was taken since, and does not wait for the providers. What fails is begun again by the next look.</summary>
    public void Look(CancellationToken stopping)
    {
        if (lines.Voice is not { } voice) return;
        var open = board.Open.ToList();
        _brought.KeepOnly(open);
        foreach (var handoff in open.Where(handoff => handoff.State is HandoffState.Accepted && handoff.Way.IsByPhone() && !_brought.Has(handoff.Id, handoff.Since)))
            _bringing.Begin(handoff.Id, () => BringAsync(handoff, voice, stopping));

        _freed.KeepOnly(open);
        foreach (var handoff in open.Where(handoff => handoff is { Way: Way.Call, IsWaiting: true } && !_freed.Has(handoff.Id, handoff.Since)))
            _bringing.Begin(handoff.Id, () => FreeAsync(handoff, stopping));

        _quiet.KeepOnly(open);
        foreach (var handoff in open.Where(handoff => privates.IsMeant(handoff) && !_quiet.Has(handoff.Id, CameAt(handoff)))) _bringing.Begin(handoff.Id, () => QuietAsync(handoff, stopping));
    }

    /// <summary>Until what was begun is done.</summary>
    public Task IdleAsync() => _bringing.IdleAsync();

    private async Task BringAsync(CaseHandoff handoff, Line voice, CancellationToken cancellation)
    {
        if (handoff.Way is Way.Call) await FetchAsync(handoff, isTransferred: _brought.Has(handoff.Id), cancellation);
        else if (makers.MakerOf(voice.Id) is not null && handoff.Agent is { } agent && agents.Find(agent)?.Agent.Voice is not null && !await CallBackAsync(handoff, voice, cancellation)) return;
        _brought.Add(handoff.Id, handoff.Since);
    }

    /// <summary>Given to somebody else while a colleague was asked: the two are done with each other, and the caller, who holds, waits on.</summary>
    private async Task FreeAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        var caller = await calls.OfRequestAsync(handoff.Id.Value, cancellation);
        if (caller is { Call.State: CallState.Waiting }) await legs.DismissRungBeforeAsync(caller, handoff.Since, HopDeadline.After(options.WriteWithin, time));
        // A colleague is rung, and the caller does not hold yet.
        else if (caller is { Call.State: CallState.WithAgent } && CallLegs.PersonsOf(await calls.LegsOfAsync(handoff.Id.Value, cancellation)).Count > 1) return;
        _freed.Add(handoff.Id, handoff.Since);
    }

    private async Task QuietAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        if (await privates.QuietAsync(handoff, cancellation)) _quiet.Add(handoff.Id, CameAt(handoff));
    }

    private static DateTime CameAt(CaseHandoff handoff) => handoff.MovedAt ?? handoff.RequestedAt;

    /// <summary>Out of waiting, or, transferred, from the person before, at once.</summary>
    private async Task FetchAsync(CaseHandoff handoff, bool isTransferred, CancellationToken cancellation)
    {
        if (await calls.OfRequestAsync(handoff.Id.Value, cancellation) is not { Call: var call } caller || makers.MoverOf(call.Line) is not var (line, mover)) return;
        // After a start a talk may be on already.
        if (call.State is not CallState.Waiting && !(isTransferred && call.State is CallState.WithAgent)) return;
        var persons = CallLegs.PersonsOf(await calls.LegsOfAsync(handoff.Id.Value, cancellation));
        // Alone while the caller holds is who was left with them.
        if (call.State is CallState.WithAgent || persons.Count > 1)
        {
            // Rung since it was taken: by another host, or before this one started.
            if (persons is [.., var last] && last.StartedAt >= handoff.Since) return;
            // Who had the caller before stays behind, and so do two who spoke of it.
            await legs.DismissAsync(caller, HopDeadline.After(options.WriteWithin, time));
        }

        await mover.MoveAsync(line, call.ProviderCall, new CallStep(CallStepKind.Wait, call.Turn + 1), cancellation);
    }

    /// <returns>False when something is up for it still: the call is made when that is over.</returns>
    private async Task<bool> CallBackAsync(CaseHandoff handoff, Line voice, CancellationToken cancellation)
    {
        if (await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen || !calling.MayCall(citizen.Address, lines)) return true;
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await gate.EnterAsync(citizen.Address, deadline, cancellation);
        // While the turn was waited for the citizen may have called, and hung up: then it waits for whoever takes it next.
        if (await store.FindAsync(handoff.Id, cancellation) is not { State: HandoffState.Accepted, Way: Way.Callback } now || now.Agent != handoff.Agent) return true;
        // One call for each time that it is taken, whichever host makes it and however often it starts anew.
        if (await calls.OfRequestAsync(handoff.Id.Value, cancellation) is { Call: var last })
        {
            if (last.Purpose is CallPurpose.Callback && last.StartedAt >= handoff.Since) return true;
            if (!last.IsOver) return false;
        }

        await moves.BeginAsync(new KnownCall(Call.Callback(new CallId(ids.Next()), voice.Id, citizen.Id, handoff.Id.Value, time.GetUtcNow().UtcDateTime), citizen), deadline);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "Who has taken a case by phone was not brought to it; it is tried again: {Reason}")]
    private static partial void LogNotBrought(ILogger logger, Exception? failed, string reason);
}
