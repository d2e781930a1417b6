using System.Collections.Concurrent;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers;

/// <summary>The way of what a line's provider tells beside messages: what became of ours, and who wants no more of them.</summary>
internal sealed partial class ReportIntake(Line line, IDeliveryReports reports, ProviderMeter meter, ILogger<ReportIntake> logger)
{
    private const int MostUnknownWords = 50;

    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, bool> _unknownWords = new(StringComparer.Ordinal);

    /// <summary>Takes a report. Answered 200 unless it could not be kept: nothing gets better by repeating one that we do not understand.</summary>
    /// <param name="word">What the provider calls the status.</param>
    public async ValueTask TakeAsync(HttpContext context, DeliveryReport report, string word)
    {
        meter.Reported(line.Id, report.Status);
        if (report.Status == DeliveryStatus.Unknown) NoteUnknown(word);
        await KeepAsync(context, cancellation => reports.TakeAsync(report, cancellation));
    }

    public async ValueTask TakeOptOutAsync(HttpContext context, PhoneNumber number)
    {
        meter.OptedOut(line.Id);
        await KeepAsync(context, cancellation => reports.TakeOptOutAsync(line.Id, number, cancellation));
    }

    public ValueTask TakeOptInAsync(HttpContext context, PhoneNumber number) => KeepAsync(context, cancellation => reports.TakeOptInAsync(line.Id, number, cancellation));

    private async ValueTask KeepAsync(HttpContext context, Func<CancellationToken, ValueTask> keep)
    {
        try
        {
            await keep(context.RequestAborted);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(unavailable, line.Id);
            await context.Response.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "The report could not be kept. Send it again.");
        }
    }

    /// <summary>Once per word: a provider that has a new one sends it with every message.</summary>
    private void NoteUnknown(string word)
    {
        if (_unknownWords.Count >= MostUnknownWords) return;
        var printable = string.Concat(word.Where(character => character is >= ' ' and <= '~').Take(LongestWord));
        if (_unknownWords.TryAdd(printable, true)) LogUnknown(line.Id, ProviderWords.Masked(printable));
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: a report has the status '{Word}', which is not known; such reports move nothing and are not told again")]
    private partial void LogUnknown(LineId line, string word);

    [LoggerMessage(2, LogLevel.Error, "Line {Line}: a report could not be kept; its provider was told to send it again")]
    private partial void LogNotKept(Exception unavailable, LineId line);
}
