using HudumaContact.Conversations;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class LineFigureStore(IDbContextFactory<HudumaDbContext> contexts, OutboxReading reading) : ILineFigures
{
    /// <summary>What was queued last month may be sent in this one.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    /// <summary>The longest that a session is gone on with after it began.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(2);

    public async Task<IReadOnlyDictionary<LineId, LineFigures>> ReadAsync(DateTime today, DateTime month, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var lastIn = await LastInAsync(context, month, cancellation);
        var received = await ReceivedAsync(context, today, cancellation);
        var sent = await SentAsync(context, today, month, cancellation);
        var open = await OpenAsync(context, cancellation);
        var failed = await FailedAsync(context, today, cancellation);
        return lastIn.Keys.Select(line => line.Value).Union(sent.Keys).Union(open.Select(row => row.Line)).Union(failed.Select(row => row.Line)).ToDictionary(
            line => new LineId(line),
            line =>
            {
                var ofLine = open.Where(row => row.Line == line).ToList();
                var went = sent.GetValueOrDefault(line);
                return new LineFigures(
                    lastIn.TryGetValue(new LineId(line), out var at) ? at : null,
                    went?.Last,
                    ofLine.Where(row => row.State == MessageState.Queued).ToDictionary(row => row.Class, row => row.Count),
                    ofLine.Where(row => row.State is MessageState.Sending or MessageState.Sent).Sum(row => row.Count),
                    ofLine.Where(row => row.State == MessageState.InDoubt).Sum(row => row.Count),
                    received.GetValueOrDefault(line),
                    went?.Today ?? 0,
                    [.. failed.Where(row => row.Line == line).GroupBy(row => row.Error).Select(same => new FailedMessages(same.Key, same.Sum(row => row.Count))).OrderByDescending(row => row.Count)],
                    MessageRows.Shillings(went?.PriceToday ?? 0),
                    MessageRows.Shillings(went?.Price ?? 0));
            });
    }

    public async Task<IReadOnlyDictionary<LineId, DateTime>> LastInAsync(DateTime since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await LastInAsync(context, since, cancellation);
    }

    public async Task<IReadOnlyList<OutboxMessage>> InDoubtAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.MessagesOut.AsNoTracking()
            .Where(row => row.SettledAt == null && row.State == MessageState.InDoubt)
            .OrderByDescending(row => row.Id).Take(most)
            .Join(context.Contacts.AsNoTracking(), row => row.ContactId, contact => contact.Id, (row, contact) => new { row, contact.Number })
            .ToListAsync(cancellation);
        return [.. rows.Select(found => reading.Open(found.row, found.Number)).OfType<OutboxMessage>().OrderByDescending(message => message.QueuedAt)];
    }

    // Rows of a time are found by their key: no index of times is kept for the sake of this page.
    private static async Task<Dictionary<LineId, DateTime>> LastInAsync(HudumaDbContext context, DateTime since, CancellationToken cancellation)
    {
        var firstText = TimedIds.FirstOf(since);
        var firstSession = TimedIds.FirstOf(since - LongestSession);
        var texts = await context.MessagesIn.Where(row => row.Id >= firstText)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, At = of.Max(row => row.ReceivedAt) }).ToListAsync(cancellation);
        var hops = await context.Sessions.Where(row => row.Id >= firstSession && row.AnsweredAt >= since)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, At = of.Max(row => row.AnsweredAt) }).ToListAsync(cancellation);
        return texts.Concat(hops).GroupBy(row => row.Line, StringComparer.Ordinal).ToDictionary(of => new LineId(of.Key), of => of.Max(row => row.At));
    }

    private static Task<Dictionary<string, int>> ReceivedAsync(HudumaDbContext context, DateTime today, CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(today);
        return context.MessagesIn.Where(row => row.Id >= first)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Count = of.Count() }).ToDictionaryAsync(row => row.Line, row => row.Count, cancellation);
    }

    /// <summary>What the provider has, as far as anybody knows: it is paid for whether it is delivered or not.</summary>
    private static async Task<Dictionary<string, Sent>> SentAsync(HudumaDbContext context, DateTime today, DateTime month, CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(month - LongestWait);
        return await context.MessagesOut
            .Where(row => row.Id >= first && row.SentAt >= month && row.State != MessageState.Queued && row.State != MessageState.Sending
                && (row.State != MessageState.Failed || row.ProviderMessage != null))
            .GroupBy(row => row.LineId)
            .Select(of => new
            {
                Line = of.Key,
                Last = of.Max(row => row.SentAt),
                Today = of.Count(row => row.SentAt >= today),
                PriceToday = of.Sum(row => row.SentAt >= today ? row.Price : 0),
                Price = of.Sum(row => row.Price),
            })
            .ToDictionaryAsync(row => row.Line, row => new Sent(row.Last, row.Today, row.PriceToday, row.Price), cancellation);
    }

    private static async Task<List<Open>> OpenAsync(HudumaDbContext context, CancellationToken cancellation) =>
        await context.MessagesOut.Where(row => row.SettledAt == null)
            .GroupBy(row => new { row.LineId, row.State, row.Class })
            .Select(of => new Open(of.Key.LineId, of.Key.State, of.Key.Class, of.Count()))
            .ToListAsync(cancellation);

    private static async Task<List<Failed>> FailedAsync(HudumaDbContext context, DateTime today, CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(today - LongestWait);
        var rows = await context.MessagesOut.Where(row => row.Id >= first && row.State == MessageState.Failed && row.SettledAt >= today)
            .GroupBy(row => new { row.LineId, row.Trouble }).Select(of => new { of.Key.LineId, of.Key.Trouble, Count = of.Count() }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new Failed(row.LineId, SendError.All.FirstOrDefault(error => row.Trouble?.StartsWith(error.Name + ":", StringComparison.Ordinal) == true), row.Count));
    }

    private sealed record Sent(DateTime? Last, int Today, long PriceToday, long Price);

    private sealed record Open(string Line, MessageState State, MessageClass Class, int Count);

    private sealed record Failed(string Line, SendError? Error, int Count);
}
