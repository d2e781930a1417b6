using System.Collections.Concurrent;
using System.Collections.Immutable;
using HudumaContact.Conversations.Calls;

namespace HudumaContact.Providers.Simulator;

/// <summary>The phones that ring in a demo. Bounded: beyond it nobody is there to pick up.</summary>
internal sealed class SimulatedCalls(TimeProvider time) : ISimulatedCalls
{
    private const int Most = 200;

    private readonly Lock _lock = new();
    private readonly List<SimulatedRing> _ringing = [];
    private readonly ConcurrentDictionary<string, Action<SimulatedOrder>> _carried = new(StringComparer.Ordinal);
    private ImmutableArray<Action> _followers = [];

    public IReadOnlyList<SimulatedRing> Ringing
    {
        get
        {
            lock (_lock) return [.. _ringing.Where(ring => ring.Until > Now)];
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public IDisposable Follow(Action changed)
    {
        ImmutableInterlocked.Update(ref _followers, static (all, one) => all.Add(one), changed);
        return new Following(this, changed);
    }

    /// <returns>False when too many ring.</returns>
    public bool Ring(SimulatedRing ring)
    {
        lock (_lock)
        {
            if (_ringing.Count >= Most) return false;
            _ringing.Add(ring);
        }

        Tell();
        return true;
    }

    public bool Take(CallId ours)
    {
        bool rang;
        lock (_lock)
        {
            var at = _ringing.FindIndex(ring => ring.Ours == ours);
            rang = at >= 0 && _ringing[at].Until > Now;
            if (rang) _ringing.RemoveAt(at);
        }

        if (rang) Tell();
        return rang;
    }

    public IDisposable Carry(string providerCall, Action<SimulatedOrder> ordered)
    {
        _carried[providerCall] = ordered;
        return new Carrying(this, providerCall);
    }

    /// <returns>False when no phone has the call.</returns>
    public bool Order(string providerCall, SimulatedOrder order)
    {
        if (!_carried.TryGetValue(providerCall, out var ordered)) return false;
        ordered(order);
        return true;
    }

    /// <summary>It rings no more, as if nobody had picked up.</summary>
    /// <returns>False when it did not ring.</returns>
    public bool Stop(string providerCall)
    {
        lock (_lock)
        {
            var at = _ringing.FindIndex(ring => ring.ProviderCall == providerCall && ring.Until > Now);
            if (at < 0) return false;
            _ringing[at] = _ringing[at] with { Until = Now };
        }

        Tell();
        return true;
    }

    /// <summary>Those that nobody took in time: they ring no more.</summary>
    public IReadOnlyList<SimulatedRing> TakeUnanswered()
    {
        List<SimulatedRing> unanswered;
        lock (_lock)
        {
            unanswered = [.. _ringing.Where(ring => ring.Until <= Now)];
            _ringing.RemoveAll(unanswered.Contains);
        }

        if (unanswered.Count > 0) Tell();
        return unanswered;
    }

    private void Tell()
    {
        foreach (var changed in _followers) changed();
    }

    private sealed class Following(SimulatedCalls calls, Action changed) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref calls._followers, static (all, one) => all.Remove(one), changed);
    }

    private sealed class Carrying(SimulatedCalls calls, string providerCall) : IDisposable
    {
        public void Dispose() => calls._carried.TryRemove(providerCall, out _);
    }
}
