using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Storage;

public sealed class HopReadsTests
{
    [Theory]
    [InlineData(SqliteHopReads.ArriveSql)]
    [InlineData(SqliteHopReads.SessionSql)]
    [InlineData(SqliteHopReads.HopsSql)]
    [InlineData(SqliteHopReads.SealedSql)]
    [InlineData(SqliteHopReads.DroppedSql)]
    [InlineData(SqliteHopReads.ChatSql)]
    [InlineData(SqliteHopReads.CallSql)]
    [InlineData(SqliteHopReads.CountCallsSql)]
    public async Task A_read_of_a_hop_goes_straight_to_its_rows_however_many_there_are(string sql)
    {
        await using var board = await OpenAsync();

        var plan = await PlanAsync(board.Database, sql);

        plan.ShouldNotBeEmpty();
        // The lines that are dialled, and no table, are gone through; and what counts has a row of its own.
        plan.ShouldAllBe(step => (!step.Contains("SCAN", StringComparison.Ordinal) || step.Contains("json_each", StringComparison.Ordinal) || step.Contains("CONSTANT ROW", StringComparison.Ordinal)) && !step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_no_sessions_in_memory_every_hop_reads_its_session()
    {
        await using var board = await OpenAsync(options: options => options.SessionsInMemory = 0);

        (await board.WalkAsync(Wanjiku, "s", "1", "2", "1")).Node.ShouldBe("main/services");
        (await board.HopAsync(Wanjiku, "s", "1*2")).Outcome.ShouldBe(HopOutcome.Repeated);
    }

    [Fact]
    public async Task Another_program_moved_the_session_so_it_is_read_again()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync(one.Folder, time: one.Time);
        await one.WalkAsync(Wanjiku, "s", "1");

        // The other has seen nothing of it, then moves it; what the first has in memory is old.
        (await other.HopAsync(Wanjiku, "s", "1*2")).Text.ShouldStartWith("fee of birth");
        (await one.HopAsync(Wanjiku, "s", "1*2")).ShouldSatisfyAllConditions(
            reply => reply.Text.ShouldStartWith("fee of birth"), reply => reply.Outcome.ShouldBe(HopOutcome.Repeated));
        (await one.HopAsync(Wanjiku, "s", "1*2*1")).Node.ShouldBe("main/services");
        (await one.RowsAsync("hops")).ShouldBe(4);
    }

    private static async Task<List<string>> PlanAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parameter in new[] { "$number", "$line", "$since", "$waiting", "$parked", "$key", "$session", "$before", "$now", "$most", "$after", "$up", "$ringing", "$contact", "$first", "$callback", "$rungBack" }) explain.Parameters.AddWithValue(parameter, 1);
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(3));
        return plan;
    }
}
