using System.Collections.Frozen;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// What agents have just taken is brought to their phones: who waits on the line is fetched from waiting where the provider can move a call,
/// and comes by themselves where it can't; for who is to be called back a call is written down, to be made.
/// </summary>
public sealed class PhoneRounds(
    HandoffBoard board, AgentBoard agents, IHandoffStore store, ICallStore calls, IEnumerable<ICallMaker> makers, LineBook lines, ContactGate gate, HandoffOptions options, IIdSource ids, TimeProvider time)
{
    private readonly FrozenDictionary<string, ICallMaker> _makers = makers.ToFrozenDictionary(maker => maker.Provider);

    /// <summary>Seen to already, by when they were taken: taken again by somebody else, they are seen to again.</summary>
    private readonly Dictionary<HandoffId, DateTime> _seen = [];

    /// <exception cref="StorageUnavailableException">The rest is for the next round.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (lines.Voice is not { } voice) return;
        var open = board.Open.ToList();
        foreach (var gone in _seen.Keys.Except(open.Select(handoff => handoff.Id)).ToList()) _seen.Remove(gone);
        foreach (var handoff in open.Where(handoff => handoff.State is HandoffState.Accepted && handoff.Way.IsByPhone()))
        {
            var wasSeen = _seen.TryGetValue(handoff.Id, out var since);
            if (wasSeen && since == handoff.Since) continue;
            if (handoff.Way is Way.Call) await FetchAsync(handoff, isTransferred: wasSeen, cancellation);
            else if (_makers.ContainsKey(voice.Provider) && handoff.Agent is { } agent && agents.Find(agent)?.Agent.Voice is not null) await CallBackAsync(handoff, voice, cancellation);
            _seen[handoff.Id] = handoff.Since;
        }
    }

    /// <summary>Out of waiting, or, transferred, from the person before, at once.</summary>
    private async Task FetchAsync(CaseHandoff handoff, bool isTransferred, CancellationToken cancellation)
    {
        if (await calls.OfRequestAsync(handoff.Id.Value, cancellation) is not { Call: var call } || lines.Find(call.Line) is not { } line) return;
        // After a start a talk may be on already.
        if (call.State is not CallState.Waiting && !(isTransferred && call.State is CallState.WithAgent)) return;
        if (_makers.GetValueOrDefault(line.Provider) is { MovesCalls: true } maker) await maker.MoveAsync(line, call.ProviderCall, new CallStep(CallStepKind.Wait, call.Turn + 1), cancellation);
    }

    private async Task CallBackAsync(CaseHandoff handoff, Line voice, CancellationToken cancellation)
    {
        if (await store.ContactAsync(handoff.Contact, cancellation) is not { Address.IsHidden: false } citizen) return;
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await gate.EnterAsync(citizen.Address, deadline, cancellation);
        // One call for each time that it is taken, whichever host makes it and however often it starts anew.
        if (await calls.OfRequestAsync(handoff.Id.Value, cancellation) is { } last && (!last.Call.IsOver || (last.Call.Purpose is CallPurpose.Callback && last.Call.StartedAt >= handoff.Since))) return;
        var call = new Call
        {
            Id = new CallId(ids.Next()),
            Line = voice.Id,
            ProviderCall = "",
            Purpose = CallPurpose.Callback,
            Contact = handoff.Contact,
            Request = handoff.Id.Value,
            StartedAt = time.GetUtcNow().UtcDateTime,
        };
        await calls.CommitAsync(CallChange.New(call), deadline);
    }
}
