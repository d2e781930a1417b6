using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Cases;

/// <summary>Looks for who sent an anonymous report, as somebody would who holds both databases, without the master key and with it.</summary>
public sealed class AttackOnAnonymityTests
{
    private const string Short = "the chief asked for 500";

    private static readonly string Long = string.Concat(Enumerable.Repeat("he took it from my sister too. ", 6));

    [Fact]
    public async Task Without_keys_no_row_tells_how_long_the_story_was_nor_where_its_session_stood()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Short, "2", "1");
        await board.WalkAsync(Otieno, "t", "2", Long, "2", "1");

        (await board.RowsAsync("hops WHERE text_length <> 0 OR node <> ''")).ShouldBe(0);
        // Neither does the size of what is encrypted: it is the same for both.
        (await board.ScalarAsync<long>("SELECT count(DISTINCT length(content)) FROM hops")).ShouldBe(1);
        (await board.ScalarAsync<long>("SELECT count(DISTINCT length(state)) FROM sessions")).ShouldBe(1);
        (await board.ScalarAsync<long>("SELECT count(DISTINCT length(words)) FROM case_entries")).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_but_the_day_joins_the_case_to_its_session()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Short, "2", "1");

        var ofCase = await ValuesAsync(board, "cases", "case_entries");
        var ofSession = await ValuesAsync(board, "sessions", "hops", "contacts");

        // Small numbers are statuses, versions and numbers of rows; all other values would lead from one to the other.
        ofCase.Intersect(ofSession).Where(value => value.Length > 1).ShouldBeEmpty();
        ofSession.Count(value => value.Length > 16).ShouldBeGreaterThan(10);
        (await board.ScalarAsync<long>("SELECT max(opened_at % 86400000) FROM cases")).ShouldBe(0);
        (await board.ScalarAsync<long>("SELECT max(at % 86400000) FROM case_entries")).ShouldBe(0);
    }

    [Fact]
    public async Task With_all_keys_no_hop_holds_a_hash_that_would_confirm_a_guess()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Short, "2", "1");

        var (contact, hops, _) = await ReadAsync(board);

        var hash = SHA256.HashData(MemoryMarshal.AsBytes<char>($"2*{Short}"))[..16];
        foreach (var hop in hops)
        {
            var plain = contact.Decrypt(Unmoved.Strip(hop.Content), RowName.Of(hop.SessionId, new byte[RowName.Size], hop.Number));
            plain.AsSpan().IndexOf(hash).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task Once_the_provider_repeats_no_more_even_the_right_guess_opens_nothing()
    {
        await using var board = await OpenAsync();
        var typed = $"2*{Short}*2";
        await board.WalkAsync(Wanjiku, "s", "2", Short, "2");
        var (contact, before, state) = await ReadAsync(board);
        // While a repeat must get the same bytes, whoever has all keys and guesses every character is told so.
        Opened(contact, before, typed).ShouldBe(4);
        SessionState.DecryptSealed(contact, new SessionId(before[0].SessionId), state, typed).ShouldNotBeNull();

        board.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        await board.Get<ForgetSealedSessions>().RunAsync(TestContext.Current.CancellationToken);

        var (_, after, emptied) = await ReadAsync(board);
        after.Count.ShouldBe(before.Count);
        Opened(contact, after, typed).ShouldBe(0);
        emptied.ShouldBeEmpty();
        await EventuallyAsync(() => new FileInfo(Path.Combine(board.Folder, "huduma.db-wal")).Length == 0);
        foreach (var file in Directory.EnumerateFiles(board.Folder))
        {
            var bytes = await BytesAsync(file);
            foreach (var content in before.Select(hop => hop.Content).Append(state)) bytes.AsSpan().IndexOf(content.AsSpan(^64..)).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task A_repeat_after_that_is_out_of_step_and_before_it_gets_the_same_bytes()
    {
        await using var board = await OpenAsync();
        var told = await board.WalkAsync(Wanjiku, "s", "2", Short, "2");
        await board.WalkAsync(Otieno, "t", "1");

        board.Time.Advance(TimeSpan.FromMinutes(9));
        await board.Get<ForgetSealedSessions>().RunAsync(TestContext.Current.CancellationToken);
        (await board.HopAsync(Wanjiku, "s", $"2*{Short}*2")).ShouldBe(told with { Outcome = HopOutcome.Repeated });

        board.Time.Advance(TimeSpan.FromMinutes(2));
        await board.Get<ForgetSealedSessions>().RunAsync(TestContext.Current.CancellationToken);
        foreach (var text in new[] { $"2*{Short}*2", $"2*{Short}*2*1", $"2*{Short}", "" })
            (await board.HopAsync(Wanjiku, "s", text)).Outcome.ShouldBe(HopOutcome.OutOfStep);
        // Nobody else's session is touched.
        (await board.HopAsync(Otieno, "t", "1")).Outcome.ShouldBe(HopOutcome.Repeated);
    }

    [Fact]
    public async Task A_session_that_went_on_after_a_restart_still_repeats_its_earlier_hops()
    {
        var board = await OpenAsync();
        var told = await board.WalkAsync(Wanjiku, "s", "2", Short, "2");
        board = await board.RestartAsync();
        await using var closing = board;
        await board.HopAsync(Wanjiku, "s", $"2*{Short}*2*1");

        (await board.HopAsync(Wanjiku, "s", $"2*{Short}*2")).ShouldBe(told with { Outcome = HopOutcome.Repeated });
    }

    [Fact]
    public async Task Words_that_must_be_erased_lie_on_pages_of_their_own_from_the_first_write_on()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2", Short);
        var (_, hops, state) = await ReadAsync(board);
        board = await board.RestartAsync();
        await using var closing = board;

        board.Get<SqliteCheckpoints>().CutNow().ShouldBeTrue();

        // Rows on a page of the tree are moved when it fills, and may leave a copy behind; 2, 5, 10 and 13 begin such a page.
        var bytes = await BytesAsync(board.Database);
        foreach (var content in new[] { hops[1].Content, hops[2].Content, state })
        {
            var at = bytes.AsSpan().IndexOf(content.AsSpan(^32..));
            at.ShouldBeGreaterThan(0);
            bytes[at / 4096 * 4096].ShouldNotBeOneOf<byte>(2, 5, 10, 13);
        }
    }

    private static int Opened(ContentKey contact, List<HopRow> hops, string typed) =>
        hops.Count(hop => Enumerable.Range(0, typed.Length + 1).Any(length => HopContent.Decrypt(contact, hop, typed[..length]).Hop.Screen is not null));

    private static async Task<(ContentKey Contact, List<HopRow> Hops, byte[] State)> ReadAsync(Switchboard board)
    {
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var session = await context.Sessions.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        var hops = await context.Hops.AsNoTracking().OrderBy(hop => hop.Number).ToListAsync(TestContext.Current.CancellationToken);
        return (board.Get<ContentKeys>().Find(session.ContactId)!, hops, session.State);
    }

    /// <summary>Every value of the tables, in hexadecimal.</summary>
    private static async Task<HashSet<string>> ValuesAsync(Switchboard board, params string[] tables)
    {
        await using var connection = new SqliteConnection($"Data Source={board.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var values = new HashSet<string>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    values.Add(reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}");
            }
        }

        return values;
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 200 && !isSo(); tries++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        isSo().ShouldBeTrue();
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
