using System.Diagnostics.Metrics;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>Moves messages of ours where their reports say. Whatever a report says of what we don't know, it does no harm.</summary>
public sealed partial class DeliveryReports : IDeliveryReports, IDisposable
{
    public const string MeterName = "HudumaContact.Messages";

    /// <summary>Two reports, or a report and our own call, may overtake each other, but not for long.</summary>
    private const int MostTries = 4;

    /// <summary>How far back a message without a provider's id is looked for by number.</summary>
    private static readonly TimeSpan ByNumber = TimeSpan.FromHours(24);

    private readonly Meter _meter;
    private readonly Counter<long> _odd;
    private int _loggedUnknown;

    private readonly IOutboxStore _outbox;
    private readonly IContactStore _contacts;
    private readonly MessageOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<DeliveryReports> _logger;

    public DeliveryReports(IOutboxStore outbox, IContactStore contacts, MessageOptions options, TimeProvider time, ILogger<DeliveryReports> logger)
    {
        (_outbox, _contacts, _options, _time, _logger) = (outbox, contacts, options, time, logger);
        _meter = new Meter(MeterName);
        _odd = _meter.CreateCounter<long>("messages.odd-reports", description: "Reports about unknown messages or with unknown statuses.");
    }

    public async ValueTask TakeAsync(DeliveryReport report, CancellationToken cancellation)
    {
        if (TriggerOf(report.Status) is not { } trigger)
        {
            CountOdd(report);
            return;
        }

        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (await FindAsync(report, cancellation) is not { } message)
            {
                CountOdd(report);
                return;
            }

            // Only who got a message of ours can be named by a report: whoever else wants nothing has a notice of their own.
            if (report.OptedOut && message.Address.Number is { } number && (report.Recipient ?? number) == number) await TakeOptOutAsync(report.Line, number, cancellation);
            if (!message.Fire(trigger)) return;
            message.ProviderMessage ??= report.ProviderMessage;
            message.Trouble = report.Reason;
            if (await _outbox.MoveAsync(message, _time.GetUtcNow().UtcDateTime, HopDeadline.After(_options.KeepWithin, _time))) return;
        }

        throw new StorageUnavailableException("The message moved under every try to report it.");
    }

    public ValueTask TakeOptOutAsync(LineId line, PhoneNumber number, CancellationToken cancellation) => _contacts.StopAsync(number, _time.GetUtcNow().UtcDateTime, cancellation);

    public ValueTask TakeOptInAsync(LineId line, PhoneNumber number, CancellationToken cancellation) => _contacts.StartAsync(number, cancellation);

    public void Dispose() => _meter.Dispose();

    private async ValueTask<OutboxMessage?> FindAsync(DeliveryReport report, CancellationToken cancellation)
    {
        if (report.Own is { } own) return await _outbox.FindAsync(own, cancellation) is { } named && named.Line == report.Line ? named : null;
        if (report.ProviderMessage is { } id && await _outbox.FindAsync(report.Line, id, cancellation) is { } message) return message;
        return report.Recipient is { } number ? await _outbox.FindUnsettledAsync(report.Line, number, _time.GetUtcNow().UtcDateTime - ByNumber, cancellation) : null;
    }

    private static MessageTrigger? TriggerOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Underway => MessageTrigger.ReportUnderway,
        DeliveryStatus.Delivered => MessageTrigger.ReportDelivered,
        DeliveryStatus.Failed => MessageTrigger.ReportFailed,
        DeliveryStatus.Expired => MessageTrigger.ReportExpired,
        _ => null,
    };

    // Counted each time, logged once: somebody who sends a thousand shall not fill the log.
    private void CountOdd(DeliveryReport report)
    {
        _odd.Add(1);
        if (Interlocked.Exchange(ref _loggedUnknown, 1) == 0) LogOdd(report.Line, report.Status);
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: a report ({Status}) is about no message of ours, or its status is unknown. Further ones are only counted")]
    private partial void LogOdd(LineId line, DeliveryStatus status);
}
