using System.Diagnostics;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Storage;

/// <summary>A database that is locked or full: an apology in time, nothing half-saved, and it recovers by itself.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task A_locked_database_is_an_apology_in_the_callers_language_and_the_hop_can_be_sent_again()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "5");
        HopReply apology;
        long started;
        await using (await LockAsync(board.Database))
        {
            started = Stopwatch.GetTimestamp();
            apology = await board.HopAsync(Wanjiku, "s", "5*1");
            (await TroubleAsync(board)).ShouldNotBeNull();
        }

        apology.ShouldBe(new HopReply("Samahani. Piga tena.", Ends: true, Node: "", HopOutcome.Apology));
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(8));
        (await board.RowsAsync("hops")).ShouldBe(2);
        (await board.HopAsync(Wanjiku, "s", "5*1")).ShouldSatisfyAllConditions(
            reply => reply.Outcome.ShouldBe(HopOutcome.Answered), reply => reply.Node.ShouldBe("main/services"));
        (await TroubleAsync(board)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_callers_of_a_locked_database_all_get_their_apology_in_time()
    {
        await using var board = await OpenAsync();
        var started = Stopwatch.GetTimestamp();
        HopReply[] replies;
        await using (await LockAsync(board.Database))
        {
            replies = await Task.WhenAll(Enumerable.Range(0, 600).Select(number => Task.Run(() =>
                board.HopAsync(HudumaContact.Conversations.Contacts.PhoneNumber.FromE164($"+2547000{number:00000}"), $"s{number}").AsTask())));
        }

        replies.ShouldAllBe(reply => reply.Outcome == HopOutcome.Apology);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(8));
        (await board.RowsAsync("sessions")).ShouldBe(0);
        (await board.RowsAsync("contacts")).ShouldBe(0);
    }

    [Fact]
    public async Task Locked_keys_are_an_apology_too()
    {
        await using var board = await OpenAsync();
        await using (await LockAsync(Path.Combine(board.Folder, "keys.db")))
        {
            (await board.HopAsync(Wanjiku, "s")).Outcome.ShouldBe(HopOutcome.Apology);
        }

        (await board.RowsAsync("contacts")).ShouldBe(0);
        (await board.HopAsync(Wanjiku, "s")).Outcome.ShouldBe(HopOutcome.Answered);
    }

    [Fact]
    public async Task A_full_disk_is_an_apology_and_nothing_is_half_saved()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var writer = board.Get<SqliteRowWriter>();
        var pages = (long)writer.Pragma("page_count")!;
        writer.Pragma($"max_page_count={pages}");

        // What fits into pages that are there is still taken; then it is full.
        var sent = 0;
        HopReply reply;
        do reply = await board.HopAsync(Otieno, $"t{++sent}");
        while (reply.Outcome == HopOutcome.Answered && sent < 10_000);
        reply.Outcome.ShouldBe(HopOutcome.Apology);
        (await TroubleAsync(board)).ShouldNotBeNull();
        (await board.RowsAsync("sessions")).ShouldBe(sent);
        (await board.RowsAsync("hops")).ShouldBe(sent);
        (await board.ScalarAsync<string>("PRAGMA integrity_check")).ShouldBe("ok");

        writer.Pragma("max_page_count=1000000");
        board.Time.Advance(TimeSpan.FromSeconds(1));

        (await board.HopAsync(Otieno, $"t{sent}")).Outcome.ShouldBe(HopOutcome.Answered);
        (await TroubleAsync(board)).ShouldBeNull();
    }

    private static async Task<string?> TroubleAsync(Switchboard board)
    {
        board.Time.Advance(TimeSpan.FromSeconds(1));
        return await board.Get<IStorageHealth>().TroubleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Another program that writes, and takes its time.</summary>
    private static async Task<SqliteConnection> LockAsync(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
