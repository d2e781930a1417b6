using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Cases.CaseHopsTests;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Cases;

/// <summary>Whoever hides their number is not found by anybody who holds the databases and all keys.</summary>
public sealed class AnonymousCaseTests
{
    private const string Story = "the chief asked for 500";

    [Fact]
    public async Task An_anonymous_case_names_no_contact_and_only_the_day()
    {
        await using var board = await OpenAsync();

        var number = NumberOn(await board.WalkAsync(Wanjiku, "s", "2", Story, "2"));

        var opened = (await board.Get<ICaseStore>().FindAsync(number, CancellationToken.None))!;
        opened.Contact.ShouldBeNull();
        opened.OpenedAt.ShouldBe(new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc));
        (await board.Get<ICaseStore>().EntriesAsync(opened.Id, CancellationToken.None))
            .ShouldBe([new CaseEntry(CaseEntryKind.Opened, Story, opened.OpenedAt)]);
    }

    [Fact]
    public async Task No_hop_of_the_session_keeps_the_words_or_the_number_not_even_those_before()
    {
        await using var board = await OpenAsync();

        await board.WalkAsync(Wanjiku, "s", "2", Story, "2", "1");

        var hops = await board.Get<IHopLog>().LatestAsync(Wanjiku, 10, CancellationToken.None);
        hops.Count.ShouldBe(5);
        hops.ShouldAllBe(hop => hop.Input == null && hop.Screen == null && hop.Node.Length == 0);
    }

    [Fact]
    public async Task The_session_goes_on_after_a_restart_because_the_caller_brings_the_words_along()
    {
        var board = await OpenAsync();
        var told = await board.WalkAsync(Wanjiku, "s", "2", Story, "2");
        board = await board.RestartAsync();
        await using var closing = board;

        (await board.HopAsync(Wanjiku, "s", $"2*{Story}*2")).ShouldBe(told with { Outcome = HopOutcome.Repeated });
        (await board.HopAsync(Wanjiku, "s", $"2*{Story}")).Text.ShouldStartWith($"Send? {Story}");
        (await board.HopAsync(Wanjiku, "s", "")).Text.ShouldStartWith("Huduma");
        (await board.HopAsync(Wanjiku, "s", $"2*{Story}*2*1")).Text.ShouldBe("Goodbye");
        (await board.RowsAsync("cases")).ShouldBe(1);
    }

    [Fact]
    public async Task Other_words_do_not_open_it()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Story, "2");
        board = await board.RestartAsync();
        await using var closing = board;

        (await board.HopAsync(Wanjiku, "s", $"2*{Story.ToUpperInvariant()}*2")).Outcome.ShouldBe(HopOutcome.OutOfStep);
        (await board.HopAsync(Wanjiku, "s", $"2*{Story.ToUpperInvariant()}*2*1")).Outcome.ShouldBe(HopOutcome.OutOfStep);
    }

    [Fact]
    public async Task Whoever_has_the_number_finds_it_and_the_visit_is_sealed_as_well()
    {
        await using var board = await OpenAsync();
        var number = NumberOn(await board.WalkAsync(Wanjiku, "s", "2", Story, "2"));

        (await board.WalkAsync(Otieno, "t", "6", number, "1", "and his cousin")).Text.ShouldBe("Goodbye");

        (await board.Get<IHopLog>().LatestAsync(Otieno, 10, CancellationToken.None)).ShouldAllBe(hop => hop.Input == null && hop.Screen == null);
        (await board.RowsAsync("lookup_attempts")).ShouldBe(0);
        var opened = (await board.Get<ICaseStore>().FindAsync(number, CancellationToken.None))!;
        (await board.Get<ICaseStore>().EntriesAsync(opened.Id, CancellationToken.None)).Select(entry => entry.Words).ShouldBe([Story, "and his cousin"]);
    }

    [Fact]
    public async Task A_sealed_session_is_not_offered_for_going_on()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "1", "2", "00", "2", Story, "2");

        (await board.HopAsync(Wanjiku, "redial")).Node.ShouldBe("main/menu");
    }

    [Fact]
    public async Task No_file_holds_what_was_typed_in_clear()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Story, "2");
        await board.WalkAsync(Otieno, "t", "2", "a very particular sentence", "1");
        board = await board.RestartAsync();
        await using var closing = board;

        foreach (var file in Directory.EnumerateFiles(board.Folder))
        {
            // Latin1 keeps every byte as a character, so that a text can be looked for in a database.
            var bytes = Encoding.Latin1.GetString(await ReadAsync(file));
            bytes.Contains(Story, StringComparison.Ordinal).ShouldBeFalse(file);
            bytes.Contains("a very particular sentence", StringComparison.Ordinal).ShouldBeFalse(file);
            bytes.Contains("700000001", StringComparison.Ordinal).ShouldBeFalse(file);
        }
    }

    [Fact]
    public async Task What_a_hop_held_before_it_was_sealed_is_not_left_behind()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Story);
        var open = await board.ScalarAsync<byte[]>("SELECT content FROM hops WHERE number = 3");
        await board.HopAsync(Wanjiku, "s", $"2*{Story}*2");
        board = await board.RestartAsync();
        await using var closing = board;

        foreach (var file in Directory.EnumerateFiles(board.Folder)) (await ReadAsync(file)).AsSpan().IndexOf(open.AsSpan(^64..)).ShouldBe(-1, file);
    }

    [Fact]
    public async Task The_log_does_not_tell_which_session_added_to_it()
    {
        await using var board = await OpenAsync();
        var number = NumberOn(await board.WalkAsync(Wanjiku, "s", "2", Story, "2"));

        await board.WalkAsync(Otieno, "t", "6", number, "1", "and his cousin");

        // What was written together stands together in the log; cut, it holds nothing. It is cut beside the hop, hence the wait.
        await EventuallyAsync(() => new FileInfo(Path.Combine(board.Folder, "huduma.db-wal")).Length == 0);
    }

    [Fact]
    public async Task A_process_killed_before_the_log_was_cut_leaves_it_to_the_next_start()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        board.Get<SqliteCheckpoints>().CutNow().ShouldBeTrue();
        await board.WalkAsync(Wanjiku, "s", "2", Story);
        var open = await board.ScalarAsync<byte[]>("SELECT content FROM hops WHERE number = 3");
        var killed = Directory.CreateTempSubdirectory("huduma-test-").FullName;
        await using (var reader = new SqliteConnection($"Data Source={board.Database};Pooling=False"))
        {
            // Whoever reads keeps the log from being cut, so that the copy is what kill -9 leaves.
            await reader.OpenAsync(TestContext.Current.CancellationToken);
            await using var reading = reader.BeginTransaction(deferred: true);
            await using var read = reader.CreateCommand();
            read.Transaction = reading;
            read.CommandText = "SELECT count(*) FROM hops";
            await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            (await board.HopAsync(Wanjiku, "s", $"2*{Story}*2")).Outcome.ShouldBe(HopOutcome.Answered);
            foreach (var file in Directory.EnumerateFiles(board.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
                await File.WriteAllBytesAsync(Path.Combine(killed, Path.GetFileName(file)), await ReadAsync(file), TestContext.Current.CancellationToken);
        }

        (await ReadAsync(Path.Combine(killed, "huduma.db-wal"))).AsSpan().IndexOf(open.AsSpan(^64..)).ShouldBeGreaterThan(0);
        await using var next = await OpenAsync(killed, time: board.Time);

        await next.Get<ForgetSealedSessions>().RunAsync(TestContext.Current.CancellationToken);

        await EventuallyAsync(() => new FileInfo(Path.Combine(killed, "huduma.db-wal")).Length == 0);
        foreach (var file in Directory.EnumerateFiles(killed)) (await ReadAsync(file)).AsSpan().IndexOf(open.AsSpan(^64..)).ShouldBe(-1, file);
        (await next.HopAsync(Wanjiku, "s", $"2*{Story}*2")).Outcome.ShouldBe(HopOutcome.Repeated);
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 200 && !isSo(); tries++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        isSo().ShouldBeTrue();
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
