using HudumaContact.People.Audit;
using HudumaContact.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

/// <summary>What every storage must do with the trail of who did what.</summary>
public sealed class AuditTrailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_fits_as_it_was_written_also_after_a_restart()
    {
        await using var board = await Written(3);
        var verdict = await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation);
        verdict.ShouldBe(new AuditVerdict(3, Unfit: null, "", verdict.Head));
        verdict.Head!.Number.ShouldBe(3);

        await using var again = await board.RestartAsync();
        await again.Get<IAuditTrail>().WriteAsync(new AuditEntry("amina", Act.Saw, "case:HC-7F3K9Q", "the number"), Cancellation);
        (await again.Get<IAuditLog>().VerifyAsync(verdict.Head, Cancellation)).ShouldBe(new AuditVerdict(4, Unfit: null, "", (await again.Get<IAuditLog>().VerifyAsync(null, Cancellation)).Head));
    }

    [Fact]
    public async Task Who_writes_at_once_is_written_one_after_the_other()
    {
        await using var board = await Written(0);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(each => board.Get<IAuditTrail>().WriteAsync(new AuditEntry($"person {each}", Act.Sent, "case:1"), Cancellation)));
        (await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation)).Entries.ShouldBe(50);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET by = 'otieno' WHERE number = 2")]
    [InlineData("DELETE FROM audit_entries WHERE number = 3")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("INSERT OR REPLACE INTO audit_entries SELECT number, at, 'otieno', act, what, detail, previous, hash FROM audit_entries WHERE number = 2")]
    [InlineData("INSERT INTO audit_entries SELECT 9, at, by, act, what, detail, previous, hash FROM audit_entries WHERE number = 2")]
    public async Task The_engine_refuses_to_do_anything_but_add_to_it(string sql)
    {
        await using var board = await Written(3);
        (await Should.ThrowAsync<SqliteException>(() => RunAsync(board, sql))).Message.ShouldContain("The audit trail is only added to.");
        (await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation)).Entries.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET by = 'otieno' WHERE number = 3", 3, "it is not as it was written.")]
    [InlineData("UPDATE audit_entries SET at = at + 1 WHERE number = 3", 3, "it is not as it was written.")]
    [InlineData("UPDATE audit_entries SET act = 'Nothing' WHERE number = 3", 3, "it is not as it was written.")]
    [InlineData("UPDATE audit_entries SET what = what || detail, detail = '' WHERE number = 3", 3, "it is not as it was written.")]
    [InlineData("UPDATE audit_entries SET hash = zeroblob(32) WHERE number = 3", 3, "it is not as it was written.")]
    [InlineData("UPDATE audit_entries SET previous = zeroblob(32) WHERE number = 3", 3, "it does not follow the entry before it.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 3", 4, "3 is missing before it.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 1", 2, "1 is missing before it.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 3; UPDATE audit_entries SET number = number - 1 WHERE number > 3", 3, "it does not follow the entry before it.")]
    public async Task What_was_done_to_the_file_all_the_same_is_found_and_named(string sql, long unfit, string why)
    {
        await using var board = await Written(5);
        await TamperAsync(board, sql);
        (await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation)).ShouldBe(new AuditVerdict(Math.Min(unfit - 1, why.Contains("missing", StringComparison.Ordinal) ? unfit - 2 : unfit - 1), unfit, why, Head: null));
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_found_by_who_kept_the_last_entry()
    {
        await using var board = await Written(5);
        var kept = (await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation)).Head!;
        await TamperAsync(board, "DELETE FROM audit_entries WHERE number > 3");

        (await board.Get<IAuditLog>().VerifyAsync(head: null, Cancellation)).Unfit.ShouldBeNull();
        (await board.Get<IAuditLog>().VerifyAsync(kept, Cancellation)).ShouldBe(new AuditVerdict(3, 4, "it is missing, and all after it: 5 was the last one then.", Head: null));

        await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("otieno", Act.Saw, "case:1"), Cancellation);
        await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("otieno", Act.Saw, "case:2"), Cancellation);
        (await board.Get<IAuditLog>().VerifyAsync(kept, Cancellation)).ShouldBe(new AuditVerdict(4, 5, "it is not the entry that was the last one then.", Head: null));
    }

    [Fact]
    public async Task It_is_listed_by_name_and_day_newest_first()
    {
        await using var board = await Written(0);
        var first = board.Time.GetUtcNow().UtcDateTime;
        await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("amina", Act.Saw, "case:1", "the number"), Cancellation);
        board.Time.Advance(TimeSpan.FromDays(1));
        await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("amina", Act.Exported, "cases", "of November"), Cancellation);
        await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("otieno", Act.Saw, "case:2"), Cancellation);

        async Task<IEnumerable<long>> NumbersAsync(string? by, DateTime? from, DateTime? until) =>
            (await board.Get<IAuditLog>().ListAsync(by, from, until, 10, Cancellation)).Select(line => line.Number);
        (await NumbersAsync(null, null, null)).ShouldBe([3, 2, 1]);
        (await NumbersAsync("amina", null, null)).ShouldBe([2, 1]);
        (await NumbersAsync("amina", first.AddHours(1), null)).ShouldBe([2]);
        (await NumbersAsync(null, null, first.AddHours(1))).ShouldBe([1]);
    }

    private static async Task<Switchboard> Written(int entries)
    {
        var board = await Switchboard.OpenAsync();
        for (var entry = 1; entry <= entries; entry++) await board.Get<IAuditTrail>().WriteAsync(new AuditEntry("amina", Act.Saw, $"case:{entry}", "the number"), Cancellation);
        return board;
    }

    /// <summary>As somebody with the file and an editor would.</summary>
    private static Task TamperAsync(Switchboard board, string sql) => RunAsync(
        board, $"DROP TRIGGER audit_entries_are_not_changed; DROP TRIGGER audit_entries_are_not_deleted; DROP TRIGGER audit_entries_follow_each_other; {sql}");

    private static async Task RunAsync(Switchboard board, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={board.Database};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
