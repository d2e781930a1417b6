using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Figures;

/// <summary>Figures of records that are few enough to be counted by hand.</summary>
public sealed class FigureRecordsTests
{
    private static readonly DateTime Day = new(2026, 11, 22, 21, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Next = Day.AddDays(1);
    private static readonly LineId Ussd = new("at-ussd");
    private static readonly LineId Sms = new("sms");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sessions_and_texts_are_counted_by_line_and_hour()
    {
        await using var board = await Switchboard.OpenAsync();
        var records = new MadeRecords(board);
        var contact = records.Contact(Day);
        records.Session(contact, Day.AddSeconds(-1), Minute);
        records.Session(contact, Day, Minute);
        records.Session(contact, Day.AddHours(1).AddMilliseconds(-1), Minute);
        records.Session(contact, Day.AddHours(9), Minute, SessionStatus.Waiting);
        records.Session(contact, Day.AddHours(9.5), Minute, SessionStatus.Waiting);
        records.Session(contact, Day.AddHours(9.5), Minute, line: "web");
        records.Session(contact, Next, Minute);
        records.Text(contact, Day.AddHours(9.2));
        records.Text(contact, Day.AddHours(9.3));
        records.Text(contact, Next);
        await records.KeepAsync();

        var hours = await board.Get<IFigureRecords>().HoursAsync(Day, Next, idleBefore: Day.AddHours(9.25), Cancellation);

        hours.ShouldBe(
        [
            new LineHour(Ussd, Day, Sessions: 2, Over: 2, Texts: 0),
            // One of them may still be gone on with.
            new LineHour(Ussd, Day.AddHours(9), Sessions: 2, Over: 1, Texts: 0),
            new LineHour(Sms, Day.AddHours(9), Sessions: 0, Over: 0, Texts: 2),
            new LineHour(new LineId("web"), Day.AddHours(9), Sessions: 1, Over: 1, Texts: 0),
        ]);
    }

    [Fact]
    public async Task A_session_in_which_a_person_was_asked_for_is_not_one_that_helped_alone()
    {
        await using var board = await Switchboard.OpenAsync();
        var records = new MadeRecords(board);
        var (wanjiku, otieno) = (records.Contact(Day), records.Contact(Day));
        records.Session(wanjiku, Day.AddHours(9), Minute);
        records.Session(wanjiku, Day.AddHours(10), Minute);
        records.Session(otieno, Day.AddHours(10), Minute);
        var asked = records.Handoff(wanjiku, Day.AddHours(10).AddSeconds(30), QueueId.General);
        records.Entry(asked, EntryKind.Requested, Day.AddHours(10).AddSeconds(30));
        // Asked once more in the same session: it is one session all the same.
        records.Entry(asked, EntryKind.Requested, Day.AddHours(10).AddSeconds(50));
        // Asking how it went is nobody's call.
        var rating = records.Session(wanjiku, Day.AddHours(11), Minute, line: "sms");
        records.Handoff(otieno, Day.AddHours(8), QueueId.General, ratedIn: rating);
        await records.KeepAsync();

        var figures = board.Get<IFigureRecords>();
        (await figures.AskedInAsync(Day, Next, Next, Cancellation)).ShouldBe(new Dictionary<LineId, int> { [Ussd] = 1 });
        (await figures.HoursAsync(Day, Next, Next, Cancellation)).Sum(hour => hour.Over).ShouldBe(3);
    }

    [Fact]
    public async Task A_wait_goes_from_asking_to_the_first_words_and_asking_on_is_another()
    {
        await using var board = await Switchboard.OpenAsync();
        var records = new MadeRecords(board);
        var contact = records.Contact(Day);
        var at = Day.AddHours(9);
        var handoff = records.Handoff(contact, at, new QueueId("kra"));
        records.Entry(handoff, EntryKind.Requested, at);
        records.Entry(handoff, EntryKind.Requested, at.AddMinutes(1));
        records.Entry(handoff, EntryKind.Noted, at.AddMinutes(2));
        records.Entry(handoff, EntryKind.Answered, at.AddMinutes(3));
        records.Entry(handoff, EntryKind.Answered, at.AddMinutes(4));
        records.Entry(handoff, EntryKind.Closed, at.AddMinutes(5));
        records.Entry(handoff, EntryKind.Reopened, at.AddHours(1));
        records.Entry(records.Handoff(records.Contact(Day), at.AddHours(2), QueueId.General, Way.Chat), EntryKind.Requested, Next);
        await records.KeepAsync();

        (await board.Get<IFigureRecords>().AskedAsync(Day, Next, Cancellation)).ShouldBe(
        [
            new PersonAsked(at, at.AddMinutes(3), new QueueId("kra"), Way.Text),
            new PersonAsked(at.AddHours(1), null, new QueueId("kra"), Way.Text),
        ]);
    }

    [Fact]
    public async Task Marks_are_the_agents_whose_case_was_asked_about_and_the_lines_own()
    {
        await using var board = await Switchboard.OpenAsync();
        var records = new MadeRecords(board);
        var contact = records.Contact(Day);
        var (amina, kip) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        records.Person(amina, "amina");
        records.Person(kip, "kip");
        for (var marks = 3; marks <= 5; marks++)
        {
            var rating = records.Session(contact, Day.AddHours(marks), Minute, line: "sms");
            records.Handoff(contact, Day.AddHours(marks), QueueId.General, agent: marks == 3 ? kip : amina, closedAt: Day.AddHours(marks), ratedIn: rating);
            records.Rating(rating, marks, Day.AddHours(marks));
        }

        records.Rating(records.Session(contact, Day.AddHours(6), Minute), 1, Day.AddHours(6));
        records.Rating(records.Session(contact, Next, Minute), 1, Next);
        records.Handoff(contact, Day, QueueId.General, agent: kip, closedAt: Next);
        await records.KeepAsync();

        var figures = board.Get<IFigureRecords>();
        (await figures.MarksAsync(Day, Next, Cancellation)).ShouldBe(
            [new MarksGiven(null, 1, 1), new MarksGiven(new AgentId(amina), 4, 1), new MarksGiven(new AgentId(amina), 5, 1), new MarksGiven(new AgentId(kip), 3, 1)], ignoreOrder: true);
        (await figures.WorkAsync(Day, Next, Cancellation)).ShouldBe([new AgentWork(new AgentId(amina), 2), new AgentWork(new AgentId(kip), 1)]);
        (await figures.CasesAsync(Day, Next, 10, Cancellation)).Select(of => of.Marks).ShouldBe([null, 3, 4, 5]);
    }

    [Theory]
    [InlineData(SqliteFigureRecords.SessionsSql, "sessions")]
    [InlineData(SqliteFigureRecords.TextsSql, "messages_in")]
    [InlineData(SqliteFigureRecords.AskedInSql, "handoff_entries")]
    [InlineData(SqliteFigureRecords.AskedSql, "handoff_entries")]
    [InlineData(SqliteFigureRecords.MarksSql, "ratings")]
    [InlineData(SqliteFigureRecords.WorkSql, "handoffs")]
    [InlineData(SqliteFigureRecords.CaseMarksSql, "ratings")]
    [InlineData(SqliteFigureRecords.CaseQualitySql, "quality_scores")]
    public async Task A_count_walks_the_rows_of_its_time_alone(string sql, string table)
    {
        await using var board = await Switchboard.OpenAsync();

        var plan = await PlanAsync(board.Database, sql);

        plan.ShouldNotBeEmpty(table);
        // People are few, and are all looked at.
        plan.ShouldAllBe(step => !step.Contains("SCAN", StringComparison.Ordinal) || step.StartsWith("SCAN p ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PlanAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parameter in new[] { "$from", "$until", "$idle", "$first", "$last" }) explain.Parameters.AddWithValue(parameter, 1);
        await using var reader = await explain.ExecuteReaderAsync(Cancellation);
        var plan = new List<string>();
        while (await reader.ReadAsync(Cancellation)) plan.Add(reader.GetString(3));
        return plan;
    }
}
