using System.Collections.Concurrent;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>What this host has seen on each line lately, for the page of lines and its alerts.</summary>
public sealed class LineActivity
{
    private readonly ConcurrentDictionary<LineId, Seen> _lines = [];

    public Seen Of(LineId line) => _lines.GetValueOrDefault(line) ?? new Seen(null, null, null, null);

    public void Received(LineId line, DateTime at) => Change(line, seen => seen with { LastIn = at });

    public void Sent(LineId line, DateTime at) => Change(line, seen => seen with { LastOut = at });

    public void Refused(LineId line, DateTime at, SendError error, string detail) =>
        Change(line, seen => seen with { LastTrouble = at, Trouble = $"{error.Advice} ({detail})" });

    private void Change(LineId line, Func<Seen, Seen> change) =>
        _lines.AddOrUpdate(line, _ => change(new Seen(null, null, null, null)), (_, seen) => change(seen));

    /// <summary>UTC times; null: not since the start.</summary>
    public sealed record Seen(DateTime? LastIn, DateTime? LastOut, DateTime? LastTrouble, string? Trouble);
}
