using System.Collections.Concurrent;

namespace HudumaContact.FakeTelco.Records;

/// <summary>All hops of a run.</summary>
internal sealed class Hops
{
    private readonly ConcurrentQueue<Hop> _all = [];

    public IEnumerable<Hop> All => _all;

    public void Add(Hop hop) => _all.Enqueue(hop);
}
