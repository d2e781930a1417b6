using System.Collections.Concurrent;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;

namespace HudumaContact.Tests.Providers;

/// <summary>Calls that only keep what is told of them, and always go on in the same way.</summary>
internal sealed class KeptEvents : ICallEvents
{
    public ConcurrentQueue<CallEvent> Told { get; } = [];

    public IReadOnlyList<Verb> Next { get; set; } = [];

    public ValueTask<IReadOnlyList<Verb>> HandleAsync(CallEvent happened, CancellationToken cancellation)
    {
        Told.Enqueue(happened);
        return ValueTask.FromResult(Next);
    }
}
