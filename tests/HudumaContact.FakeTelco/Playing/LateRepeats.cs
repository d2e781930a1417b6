using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>Deliveries that come once more behind later ones, at the latest when everything else is over.</summary>
internal sealed class LateRepeats(Chance chance)
{
    private const double Share = 1.0 / 3;

    private readonly ConcurrentQueue<Func<Task>> _waiting = [];

    public void Add(Func<Task> repeat) => _waiting.Enqueue(repeat);

    /// <summary>Now and then, one of those that wait.</summary>
    public Task PerhapsAsync() => chance.Happens(Share) && _waiting.TryDequeue(out var repeat) ? repeat() : Task.CompletedTask;

    public async Task RestAsync()
    {
        while (_waiting.TryDequeue(out var repeat)) await repeat();
    }
}
