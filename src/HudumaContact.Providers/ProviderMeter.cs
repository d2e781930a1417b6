using System.Diagnostics.Metrics;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers;

/// <summary>What goes over the wire to and from providers: meter <c>HudumaContact.Providers</c>.</summary>
public sealed class ProviderMeter : IDisposable
{
    public const string Name = "HudumaContact.Providers";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _received;
    private readonly Counter<long> _reports;
    private readonly Counter<long> _optOuts;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _callEvents;
    private readonly Counter<long> _calls;

    public ProviderMeter()
    {
        _received = _meter.CreateCounter<long>("providers.messages", description: "Messages delivered to us, by line and whether they were new.");
        _reports = _meter.CreateCounter<long>("providers.reports", description: "Delivery reports, by line and what they say.");
        _optOuts = _meter.CreateCounter<long>("providers.opt-outs", description: "Notices that somebody wants nothing more, by line.");
        _sends = _meter.CreateCounter<long>("providers.sends", description: "Messages handed over, by provider and what came of it.");
        _callEvents = _meter.CreateCounter<long>("providers.call-events", description: "What is told of calls, by line and what it is.");
        _calls = _meter.CreateCounter<long>("providers.calls", description: "Calls that we asked for, by provider and what came of it.");
    }

    public void Received(LineId line, Intake intake) => _received.Add(1, new("line", line.Value), new("intake", intake.ToString()));

    public void Reported(LineId line, DeliveryStatus status) => _reports.Add(1, new("line", line.Value), new("status", status.ToString()));

    public void OptedOut(LineId line) => _optOuts.Add(1, new KeyValuePair<string, object?>("line", line.Value));

    public void Sent(string provider, SendResult result) => _sends.Add(1, new("provider", provider), new("outcome", Outcome(result)));

    public void CallEvent(LineId line, string happened) => _callEvents.Add(1, new("line", line.Value), new("event", happened));

    public void Called(string provider, SendResult result) => _calls.Add(1, new("provider", provider), new("outcome", Outcome(result)));

    public void Dispose() => _meter.Dispose();

    private static string Outcome(SendResult result) => result switch
    {
        SendResult.Accepted => "accepted",
        SendResult.Refused refused => refused.Error.Name,
        _ => "in-doubt",
    };
}
