using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>How a run goes. It always ends: with its talks, with its time, and nobody waits longer than their patience.</summary>
internal sealed record PlayOptions
{
    /// <summary>Talks to play, picked by chance; 0: the script, each talk once.</summary>
    public int AtRandom { get; init; }

    /// <summary>Talks begun per second; 0: as fast as the host answers.</summary>
    public double PerSecond { get; init; }

    /// <summary>Talks under way at the same time.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>After that no talk begins.</summary>
    public TimeSpan AtMost { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an answer is waited for, and a delivery tried again, before it is lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it has to be quiet before the run is judged: a second answer may be on its way.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Between two tries to deliver.</summary>
    public TimeSpan RetryEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest that somebody on a call thinks before a key is pressed: calls go on for as long as people do.</summary>
    public TimeSpan Thinking { get; init; }

    public GatewayTroubles Troubles { get; init; } = new();
}
