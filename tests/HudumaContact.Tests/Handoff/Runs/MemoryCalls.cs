using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>Calls that keep their versions as those on disk do, without the disk.</summary>
internal sealed class MemoryCalls(Func<ContactId, Contact> people) : ICallStore
{
    private readonly Dictionary<CallId, Call> _calls = [];

    /// <summary>Awaited before what is read or written: others may come in between.</summary>
    public Func<Task> Pause { get; set; } = static () => Task.CompletedTask;

    public IReadOnlyCollection<Call> All => _calls.Values;

    public async ValueTask<KnownCall?> FindAsync(LineId line, string providerCall, CancellationToken cancellation) => await OneAsync(call => call.Line == line && call.ProviderCall == providerCall);

    public async ValueTask<KnownCall?> FindAsync(CallId id, CancellationToken cancellation) => await OneAsync(call => call.Id == id);

    public async ValueTask<KnownCall?> OfRequestAsync(Guid request, CancellationToken cancellation) => await OneAsync(call => call.Request == request && !call.IsLeg);

    public Task<IReadOnlyList<Call>> LegsOfAsync(Guid request, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Call>>([.. _calls.Values.Where(call => call.Request == request && call.IsLeg)]);

    public ValueTask<CallCounts> CountAsync(LineId line, ContactId? contact, DateTime upSince, DateTime today, CancellationToken cancellation) => new(default(CallCounts));

    public async Task<IReadOnlyList<KnownCall>> ToPlaceAsync(DateTime since, IReadOnlyCollection<LineId> full, int most, CancellationToken cancellation)
    {
        await Pause();
        var waiting = _calls.Values.Where(call => call is { State: CallState.Ringing, PlacedAt: null } and not { Purpose: CallPurpose.Inbound });
        var due = waiting.Where(call => call.Purpose is CallPurpose.Person || (!full.Contains(call.Line) && (call.Purpose is CallPurpose.Callback || call.StartedAt <= since)));
        return [.. due.OrderBy(call => call.Id.Value).Take(most).Select(call => new KnownCall(call, people(call.Contact)))];
    }

    public Task<int> MadeAsync(LineId line, DateTime since, CancellationToken cancellation) => Task.FromResult(0);

    public Task<IReadOnlyList<KnownCall>> LostAsync(DateTime rangBefore, DateTime upBefore, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<KnownCall>>([]);

    public async ValueTask<CommitOutcome> CommitAsync(CallChange change, HopDeadline deadline)
    {
        await Pause();
        var known = _calls.GetValueOrDefault(change.After.Id);
        if ((known?.Version ?? 0) != change.After.Version - 1) return CommitOutcome.Stale;
        _calls[change.After.Id] = change.After;
        return CommitOutcome.Committed;
    }

    private async ValueTask<KnownCall?> OneAsync(Func<Call, bool> isMeant)
    {
        await Pause();
        return _calls.Values.Where(isMeant).OrderByDescending(call => call.Id.Value).FirstOrDefault() is { } call ? new KnownCall(call, people(call.Contact)) : null;
    }
}
