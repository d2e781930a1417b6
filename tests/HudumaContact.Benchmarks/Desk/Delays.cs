using System.Collections.Concurrent;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>How long something took, many times over.</summary>
internal sealed class Delays
{
    private readonly ConcurrentQueue<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public void Add(DateTimeOffset begun, DateTimeOffset done) => _milliseconds.Enqueue((done - begun).TotalMilliseconds);

    public double Milliseconds(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
