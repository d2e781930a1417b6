using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.FakeTelco.Records;

/// <summary>What providers only tell the host: delivery reports, ends of sessions, opt-outs. They don't come back with one that failed.</summary>
internal sealed class Notices
{
    private readonly ConcurrentQueue<(string What, HookReply Reply)> _refused = [];
    private int _accepted;
    private int _unanswered;

    public int Accepted => _accepted;

    /// <summary>The host was not there, or did not answer.</summary>
    public int Unanswered => _unanswered;

    public IReadOnlyCollection<(string What, HookReply Reply)> Refused => _refused;

    /// <param name="what">Of the notice, in a few words.</param>
    public void Add(string what, HookReply reply)
    {
        if (reply.IsAccepted) Interlocked.Increment(ref _accepted);
        else if (reply.Status == 0) Interlocked.Increment(ref _unanswered);
        else _refused.Enqueue((what, reply));
    }
}
