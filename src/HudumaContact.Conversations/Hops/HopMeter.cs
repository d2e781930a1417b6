using System.Diagnostics.Metrics;

namespace HudumaContact.Conversations.Hops;

/// <summary>Counts of hops: meter <c>HudumaContact.Hops</c>.</summary>
public sealed class HopMeter : IDisposable
{
    public const string Name = "HudumaContact.Hops";

    private static readonly string[] Outcomes = ["answered", "repeated", "out-of-step", "apology"];

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _hops;
    private readonly Counter<long> _distress;
    private readonly Counter<long> _bySms;

    public HopMeter()
    {
        _hops = _meter.CreateCounter<long>("hops", description: "Hops by outcome.");
        _distress = _meter.CreateCounter<long>("hops.distress", description: "Replies that gave the helplines.");
        _bySms = _meter.CreateCounter<long>("hops.by-sms", description: "Sessions parked to go on by SMS.");
    }

    public void Count(HopOutcome outcome) => _hops.Add(1, new KeyValuePair<string, object?>("outcome", Outcomes[(int)outcome]));

    public void DistressHeard() => _distress.Add(1);

    public void WentBySms() => _bySms.Add(1);

    public void Dispose() => _meter.Dispose();
}
