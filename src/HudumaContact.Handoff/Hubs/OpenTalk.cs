using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>A talk with the hub in memory: how far it is, and when it goes on.</summary>
internal sealed class OpenTalk(HandoffId handoff, bool isBegun, Guid? told)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private int _failures;

    public HandoffId Handoff => handoff;

    /// <summary>The hub may know of it.</summary>
    public bool IsBegun { get; set; } = isBegun;

    /// <summary>The entry that the hub was told last.</summary>
    public Guid? Told { get; private set; } = told;

    /// <summary>The version of the case up to which there is nothing to tell.</summary>
    public int Seen { get; set; }

    /// <summary>UTC: since when the word waits that the hub did not take.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>UTC: not told again before.</summary>
    public DateTime DueAt { get; private set; }

    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>That the citizen writes is being told.</summary>
    public Task Typing { get; set; } = Task.CompletedTask;

    /// <summary>The hub knows of the case, and nothing is on its way to it.</summary>
    public bool IsIdle => Told is not null && WaitingSince is null && Running.IsCompleted && Typing.IsCompleted;

    public void Took(Guid entry)
    {
        Told = entry;
        WaitingSince = null;
        _failures = 0;
    }

    /// <param name="since">UTC: since when it waits.</param>
    /// <param name="longest">The longest time between two tries.</param>
    public void PutOff(DateTime now, DateTime? since, TimeSpan longest)
    {
        WaitingSince = since;
        var wait = FirstWait * Math.Pow(2, _failures);
        if (wait < longest) _failures++;
        DueAt = now + (wait < longest ? wait : longest);
    }

    public void Hurry() => DueAt = DateTime.MinValue;
}
