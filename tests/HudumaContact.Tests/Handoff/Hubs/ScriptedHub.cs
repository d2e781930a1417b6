using System.Collections.Concurrent;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Tests.Handoff.Hubs;

/// <summary>A hub that takes all it is told, unless a test says what it does instead.</summary>
internal sealed class ScriptedHub : IAgentHub
{
    public static readonly HubOutcome Down = new("The hub could not be reached.", MayRetry: true, null);

    private readonly ConcurrentQueue<(ToHub Word, bool IsTaken)> _told = [];

    public TimeSpan WaitedFor => TimeSpan.FromMinutes(5);

    public Func<ToHub, HubOutcome> Answer { get; set; } = static _ => HubOutcome.Taken;

    /// <summary>Every try to tell it something, in order.</summary>
    public IReadOnlyList<ToHub> Tries => [.. _told.Select(told => told.Word)];

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<ToHub> Knows => [.. _told.Where(told => told.IsTaken).Select(told => told.Word)];

    /// <summary>The same, as words are said: what citizens said as they said it.</summary>
    public IReadOnlyList<string> Says(HandoffId handoff) =>
        [.. Knows.Where(word => word.Handoff == handoff).Select(word => word is ToHub.Said said ? said.Text : $"({word.GetType().Name})")];

    public ValueTask<HubOutcome> TellAsync(ToHub word, CancellationToken cancellation)
    {
        HubOutcome? outcome = null;
        try
        {
            return ValueTask.FromResult(outcome = Answer(word));
        }
        finally
        {
            _told.Enqueue((word, outcome is { IsTaken: true }));
        }
    }
}
