using System.Collections.Concurrent;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>How often a line says to callers without a number that it is busy: each time is an answered call, and they can call for ever.</summary>
public sealed class SpokenRefusals(TimeProvider time)
{
    /// <summary>In a minute. The sentence takes some ten seconds: so one call at a time is paid for with it, whoever calls how often. The others hear the tone of a busy line.</summary>
    public const int MostAMinute = 6;

    private readonly ConcurrentDictionary<LineId, Minute> _minutes = [];

    /// <returns>False when the call is to be rejected, unanswered.</returns>
    public bool MaySay(LineId line)
    {
        var now = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        return _minutes.AddOrUpdate(line, _ => new Minute(now, 1), (_, said) => said.Number == now ? said with { Count = said.Count + 1 } : new Minute(now, 1)).Count <= MostAMinute;
    }

    private sealed record Minute(long Number, int Count);
}
