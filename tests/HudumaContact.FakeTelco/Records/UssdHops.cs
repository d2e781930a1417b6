using System.Collections.Concurrent;

namespace HudumaContact.FakeTelco.Records;

/// <summary>All hops of a run.</summary>
internal sealed class UssdHops
{
    private readonly ConcurrentQueue<UssdHop> _all = [];

    public IEnumerable<UssdHop> All => _all;

    public void Add(UssdHop hop) => _all.Enqueue(hop);
}
