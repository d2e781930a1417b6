using HudumaContact.Conversations;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage.Committing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// Ids sort by time, so each statement walks the rows of the time that is asked for and no others. Times are milliseconds: an hour is a
/// division. The numbers of kinds and states in the statements are those of <see cref="EntryKind"/>, <see cref="HandoffState"/> and the session's status.
/// </summary>
internal sealed class SqliteFigureRecords(IDbContextFactory<HudumaDbContext> contexts) : IFigureRecords
{
    /// <summary>Waiting, or waiting for a register: every other state is an end.</summary>
    private const string IsOver = "(s.status NOT IN (0, 1, 2) OR s.answered_at < $idle)";

    /// <summary>A session in which we asked how it went was not begun by the citizen.</summary>
    private const string IsTheirs = "NOT EXISTS (SELECT 1 FROM handoffs r WHERE r.rated_in = s.id)";

    internal const string SessionsSql = $"""
        SELECT s.line_id AS Line, (s.started_at - $from) / 3600000 AS Hour, count(*) AS Count, sum({IsOver}) AS Over
        FROM sessions s
        WHERE s.id >= $first AND s.id < $last AND s.started_at >= $from AND s.started_at < $until AND {IsTheirs}
        GROUP BY 1, 2
        """;

    internal const string TextsSql = """
        SELECT m.line_id AS Line, (m.received_at - $from) / 3600000 AS Hour, count(*) AS Count, 0 AS Over
        FROM messages_in m
        WHERE m.id >= $first AND m.id < $last AND m.received_at >= $from AND m.received_at < $until
        GROUP BY 1, 2
        """;

    internal const string AskedInSql = $"""
        SELECT s.line_id AS Line, count(DISTINCT s.id) AS Count
        FROM handoff_entries a
        JOIN handoffs h ON h.id = a.handoff_id
        JOIN sessions s ON s.contact_id = h.contact_id AND s.id >= $first AND s.id < $last
        WHERE a.kind IN (10, 19) AND a.at >= $from AND s.started_at >= $from AND s.started_at < $until AND s.started_at <= a.at AND s.answered_at >= a.at AND {IsOver} AND {IsTheirs}
        GROUP BY 1
        """;

    internal const string AskedSql = """
        SELECT a.at AS At, h.queue AS Queue, h.way AS Way,
               (SELECT min(w.at) FROM handoff_entries w WHERE w.handoff_id = a.handoff_id AND w.kind IN (1, 40) AND w.at >= a.at) AS AnsweredAt
        FROM handoff_entries a
        JOIN handoffs h ON h.id = a.handoff_id
        WHERE a.kind IN (10, 19) AND a.at >= $from AND a.at < $until
          AND (a.kind = 19 OR NOT EXISTS (SELECT 1 FROM handoff_entries b WHERE b.handoff_id = a.handoff_id AND b.kind = 10 AND b.id < a.id))
        ORDER BY a.at
        """;

    internal const string MarksSql = """
        SELECT h.agent_id AS Agent, r.marks AS Marks, count(*) AS Count
        FROM ratings r
        LEFT JOIN handoffs h ON h.rated_in = r.session_id
        WHERE r.id >= $first AND r.id < $last AND r.at >= $from AND r.at < $until
        GROUP BY 1, 2
        """;

    // People first, who are few: a cross join is one whose order SQLite leaves as it is.
    internal const string WorkSql = """
        SELECT h.agent_id AS Agent, 0 AS Marks, count(*) AS Count
        FROM people p
        CROSS JOIN handoffs h ON h.agent_id = p.id AND h.closed_at >= $from AND h.closed_at < $until
        GROUP BY 1
        """;

    internal const string CaseMarksSql = """
        SELECT h.id AS Id, r.marks AS Value
        FROM ratings r
        JOIN handoffs h ON h.rated_in = r.session_id
        WHERE r.id >= $first AND h.id >= $first AND h.id < $last
        ORDER BY r.id
        """;

    internal const string CaseQualitySql = """
        SELECT q.handoff_id AS Id, q.percent AS Value
        FROM quality_scores q
        WHERE q.id >= $first AND q.handoff_id >= $first AND q.handoff_id < $last
        ORDER BY q.id
        """;

    /// <summary>An id is made a moment before or after the time that is written beside it.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<LineHour>> HoursAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation)
    {
        var span = new Span(from, until, idleBefore);
        var sessions = await ReadAsync<HourCount>(SessionsSql, span, cancellation);
        var texts = await ReadAsync<HourCount>(TextsSql, span, cancellation);
        var textsOf = texts.ToDictionary(row => (row.Line, row.Hour), row => row.Count);
        var sessionsOf = sessions.ToDictionary(row => (row.Line, row.Hour));
        return
        [
            .. sessionsOf.Keys.Union(textsOf.Keys).OrderBy(key => key.Hour).ThenBy(key => key.Line, StringComparer.Ordinal).Select(key =>
            {
                var began = sessionsOf.GetValueOrDefault(key);
                return new LineHour(new LineId(key.Line), from.AddHours(key.Hour), began?.Count ?? 0, began?.Over ?? 0, textsOf.GetValueOrDefault(key));
            }),
        ];
    }

    public async Task<IReadOnlyDictionary<LineId, int>> AskedInAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation) =>
        (await ReadAsync<LineCount>(AskedInSql, new Span(from, until, idleBefore), cancellation)).ToDictionary(row => new LineId(row.Line), row => row.Count);

    public async Task<IReadOnlyList<PersonAsked>> AskedAsync(DateTime from, DateTime until, CancellationToken cancellation) =>
        (await ReadAsync<AskedRow>(AskedSql, new Span(from, until), cancellation)).ConvertAll(row => new PersonAsked(
            SqliteColumns.Time(row.At), row.AnsweredAt is { } at ? SqliteColumns.Time(at) : null, new QueueId(row.Queue), (Way)row.Way));

    public async Task<IReadOnlyList<MarksGiven>> MarksAsync(DateTime from, DateTime until, CancellationToken cancellation) =>
        (await ReadAsync<AgentCount>(MarksSql, new Span(from, until), cancellation)).ConvertAll(row => new MarksGiven(AgentOf(row), row.Marks, row.Count));

    public async Task<IReadOnlyList<AgentWork>> WorkAsync(DateTime from, DateTime until, CancellationToken cancellation) =>
        [.. (await ReadAsync<AgentCount>(WorkSql, new Span(from, until), cancellation)).Select(row => new AgentWork(AgentOf(row)!.Value, row.Count)).OrderByDescending(work => work.Closed)];

    public async Task<IReadOnlyList<CaseRecord>> CasesAsync(DateTime from, DateTime until, int most, CancellationToken cancellation)
    {
        var span = new Span(from, until);
        var marks = await LatestAsync(CaseMarksSql, span, cancellation);
        var quality = await LatestAsync(CaseQualitySql, span, cancellation);
        var (first, last) = (TimedIds.FirstOf(from), TimedIds.FirstOf(until));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Handoffs.AsNoTracking().Where(row => row.Id >= first && row.Id < last).OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);
        return rows.ConvertAll(row => new CaseRecord(HandoffRows.Handoff(row), Of(marks, row.Id), Of(quality, row.Id)));

        static int? Of(Dictionary<Guid, int> values, Guid id) => values.TryGetValue(id, out var value) ? value : null;
    }

    private async Task<Dictionary<Guid, int>> LatestAsync(string sql, Span span, CancellationToken cancellation)
    {
        var latest = new Dictionary<Guid, int>();
        foreach (var row in await ReadAsync<IdValue>(sql, span, cancellation)) latest[SqliteColumns.Id(row.Id)] = row.Value;
        return latest;
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Span span, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        object[] parameters = [.. span.Parameters.Where(parameter => sql.Contains(parameter.ParameterName, StringComparison.Ordinal))];
        return await context.Database.SqlQueryRaw<T>(sql, parameters).ToListAsync(cancellation);
    }

    private static AgentId? AgentOf(AgentCount row) => row.Agent is { } agent ? new AgentId(SqliteColumns.Id(agent)) : null;

    private sealed record Span(DateTime From, DateTime Until, DateTime IdleBefore = default)
    {
        public IEnumerable<SqliteParameter> Parameters =>
        [
            new("$from", SqliteColumns.Milliseconds(From)),
            new("$until", SqliteColumns.Milliseconds(Until)),
            new("$idle", IdleBefore == default ? 0 : SqliteColumns.Milliseconds(IdleBefore)),
            new("$first", SqliteColumns.Bytes(TimedIds.FirstOf(From - Slack))),
            new("$last", SqliteColumns.Bytes(TimedIds.FirstOf(Until + Slack))),
        ];
    }

    // Read by name from the statements above.
    private sealed record HourCount(string Line, int Hour, int Count, int Over);

    private sealed record LineCount(string Line, int Count);

    private sealed record AskedRow(long At, string Queue, int Way, long? AnsweredAt);

    private sealed record AgentCount(byte[]? Agent, int Marks, int Count);

    private sealed record IdValue(byte[] Id, int Value);
}
