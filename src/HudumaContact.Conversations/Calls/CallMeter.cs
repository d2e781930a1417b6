using System.Diagnostics.Metrics;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Counts of calls: meter <c>HudumaContact.Calls</c>.</summary>
public sealed class CallMeter : IDisposable
{
    public const string Name = "HudumaContact.Calls";

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _refused;

    public CallMeter()
    {
        _meter = new Meter(new MeterOptions(Name) { Scope = this });
        _calls = _meter.CreateCounter<long>("calls", description: "Calls that began, by line and what they are for.");
        _ended = _meter.CreateCounter<long>("calls.ended", description: "Calls that are over, by line and how.");
        _unknown = _meter.CreateCounter<long>("calls.unknown", description: "Events of calls that nobody knows, by line.");
        _refused = _meter.CreateCounter<long>("calls.refused", description: "Calls beyond a bound, by line and which.");
    }

    public void Began(Call call) => _calls.Add(1, new("line", call.Line.Value), new("purpose", call.Purpose.ToString()));

    public void Over(Call call) => _ended.Add(1, new("line", call.Line.Value), new("state", call.State.ToString()));

    public void Unknown(LineId line) => _unknown.Add(1, new KeyValuePair<string, object?>("line", line.Value));

    public void Refused(LineId line, string bound) => _refused.Add(1, new("line", line.Value), new("bound", bound));

    public void Dispose() => _meter.Dispose();
}
