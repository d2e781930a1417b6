using HudumaContact.Conversations;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Retention;
using HudumaContact.Storage;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Storage;

/// <summary>Each kind of record goes after its own days, and nothing that is still open.</summary>
public sealed class RetentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_goes_with_its_hops_and_an_answer_told_in_it_stays_for_its_own_days()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "old", "1", "1");
        board.Time.Advance(TimeSpan.FromDays(91));
        await board.WalkAsync(Otieno, "new", "1");

        await PurgeAsync(board);

        (await board.ScalarAsync<string>("SELECT group_concat(DISTINCT s.provider_session) FROM sessions s JOIN hops h ON h.session_id = s.id")).ShouldBe("new");
        (await board.RowsAsync("hops")).ShouldBe(2);
        (await board.RowsAsync("answers_told")).ShouldBe(1);
    }

    [Theory]
    [InlineData("sessions", 90)]
    [InlineData("answers_told", 365)]
    [InlineData("searches", 180)]
    [InlineData("ratings", 730)]
    public async Task What_a_hop_left_behind_stays_through_its_last_day_and_goes_with_the_next(string table, int days)
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "birth", "1", "00", "4", "5");
        (await board.RowsAsync(table)).ShouldBeGreaterThan(0);

        board.Time.Advance(TimeSpan.FromDays(days));
        await PurgeAsync(board);
        (await board.RowsAsync(table)).ShouldBeGreaterThan(0);

        board.Time.Advance(TimeSpan.FromHours(1));
        await PurgeAsync(board);
        (await board.RowsAsync(table)).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_last_record_of_a_person_goes_the_number_and_the_key_go_too()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var contact = (await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation)).ShouldNotBeNull();
        board.Time.Advance(TimeSpan.FromDays(91));

        await PurgeAsync(board);

        (await board.RowsAsync("contacts")).ShouldBe(0);
        board.Get<IKeyStore>().Find(contact.Id.Value).ShouldBeNull();
        board.Get<ContentKeys>().Find(contact.Id.Value).ShouldBeNull();
        (await board.HopAsync(Wanjiku, "t")).Text.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task Who_said_STOP_is_remembered()
    {
        await using var board = await OpenAsync();
        await board.Get<IContactStore>().StopAsync(Wanjiku, board.Time.GetUtcNow().UtcDateTime, Cancellation);
        board.Time.Advance(TimeSpan.FromDays(4000));

        await PurgeAsync(board);

        (await board.RowsAsync("contacts WHERE stopped_at IS NOT NULL")).ShouldBe(1);
        board.Get<ContentKeys>().Find((await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation))!.Id.Value).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task An_open_case_stays_however_old_and_a_closed_one_goes_with_its_words(bool isClosed, int left)
    {
        await using var board = await OpenAsync();
        // Anonymous, so that it has a key of its own.
        await board.WalkAsync(Wanjiku, "s", "2", "they took it", "2");
        if (isClosed) await ChangeAsync(board, records => records.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, board.Time.GetUtcNow().UtcDateTime).SetProperty(row => row.Status, CaseStatus.Closed), Cancellation));
        board.Time.Advance(TimeSpan.FromDays(1096));

        await PurgeAsync(board);

        (await board.RowsAsync("cases")).ShouldBe(left);
        (await board.RowsAsync("case_entries")).ShouldBe(left);
        await using var keys = await board.Get<IDbContextFactory<KeyDbContext>>().CreateDbContextAsync(Cancellation);
        (await keys.ContentKeys.CountAsync(Cancellation)).ShouldBe(left);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_is_underway_stays_and_so_does_whose_it_is(bool isDone)
    {
        await using var board = await OpenAsync();
        await board.Get<IMessageInbox>().TakeAsync(new ReceivedMessage(Sms, "m1", Wanjiku.E164, "passport fee", "link-1"), Cancellation);
        if (isDone) await ChangeAsync(board, records => records.MessagesIn.ExecuteUpdateAsync(set => set.SetProperty(row => row.HandledAt, board.Time.GetUtcNow().UtcDateTime), Cancellation));
        board.Time.Advance(TimeSpan.FromDays(181));

        await PurgeAsync(board);

        (await board.RowsAsync("messages_in")).ShouldBe(isDone ? 0 : 1);
        (await board.RowsAsync("contacts")).ShouldBe(isDone ? 0 : 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_of_ours_goes_once_it_is_settled(bool isSettled)
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        await AddAsync(board, new MessageOutRow { Id = board.Get<IIdSource>().Next(), ContactId = await ContactAsync(board), SettledAt = isSettled ? board.Time.GetUtcNow().UtcDateTime : null });
        board.Time.Advance(TimeSpan.FromDays(181));

        await PurgeAsync(board);

        (await board.RowsAsync("messages_out")).ShouldBe(isSettled ? 0 : 1);
    }

    [Theory]
    [InlineData(PromiseOutcome.Open, false, 1)]
    [InlineData(PromiseOutcome.Found, false, 1)]
    [InlineData(PromiseOutcome.Found, true, 0)]
    [InlineData(PromiseOutcome.Lapsed, false, 0)]
    public async Task A_promise_stays_until_it_was_kept(PromiseOutcome outcome, bool isHandedOver, int left)
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var now = board.Time.GetUtcNow().UtcDateTime;
        await AddAsync(board, new LookupPromiseRow
        {
            Id = board.Get<IIdSource>().Next(),
            ContactId = await ContactAsync(board),
            Outcome = outcome,
            SettledAt = outcome == PromiseOutcome.Open ? null : now,
            HandedOverAt = isHandedOver ? now : null,
        });
        board.Time.Advance(TimeSpan.FromDays(31));

        await PurgeAsync(board);

        (await board.RowsAsync("lookup_promises")).ShouldBe(left);
    }

    [Fact]
    public async Task A_key_whose_commit_failed_goes_a_day_later()
    {
        await using var board = await OpenAsync();
        await using var keys = await board.Get<IDbContextFactory<KeyDbContext>>().CreateDbContextAsync(Cancellation);
        keys.ContentKeys.Add(board.Get<ContentKeys>().Make(board.Get<IIdSource>().Next()).Row);
        await keys.SaveChangesAsync(Cancellation);

        await PurgeAsync(board);
        (await keys.ContentKeys.CountAsync(Cancellation)).ShouldBe(1);

        board.Time.Advance(TimeSpan.FromHours(25));
        (await PurgeAsync(board))[RecordKind.Keys].ShouldBe(1);
        (await keys.ContentKeys.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Many_rows_go_in_batches()
    {
        await using var board = await OpenAsync();
        var ids = board.Get<IIdSource>();
        await AddAsync(board, [.. Enumerable.Range(0, 1200).Select(_ => new RatingRow { Id = ids.Next(), At = board.Time.GetUtcNow().UtcDateTime })]);
        var batches = new List<int>();

        await foreach (var batch in board.Get<IRetentionStore>().PurgeAsync(RecordKind.Ratings, board.Time.GetUtcNow().UtcDateTime.AddMinutes(1), Cancellation)) batches.Add(batch);

        batches.ShouldBe([500, 500, 200]);
    }

    [Fact]
    public async Task People_are_gone_through_beyond_those_who_stay()
    {
        await using var board = await OpenAsync();
        var ids = board.Get<IIdSource>();
        await AddAsync(board, [.. Enumerable.Range(0, 1200).Select(n => new ContactRow { Id = ids.Next(), Number = [1], StoppedAt = n % 600 == 599 ? null : DateTime.UnixEpoch })]);
        board.Time.Advance(TimeSpan.FromDays(2));

        (await PurgeAsync(board))[RecordKind.Contacts].ShouldBe(2);

        (await board.RowsAsync("contacts")).ShouldBe(1198);
    }

    [Fact]
    public async Task What_would_go_is_counted_without_touching_it()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "1", "1");
        board.Time.Advance(TimeSpan.FromDays(91));

        var counted = await board.Get<PurgeRecords>().CountAsync(Cancellation);

        counted.Where(kind => kind.Rows > 0).ShouldBe([new ExpiredRecords(RecordKind.Sessions, 90, 1)]);
        (await board.RowsAsync("sessions")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_table_has_its_days_or_holds_nothing_of_anybody()
    {
        string[] withDays =
        [
            "sessions", "session_ends", "answers_told", "searches", "questions_done", "wrong_answers", "ratings", "messages_in", "messages_out", "chat_entries", "calls", "call_recordings", "cases", "lookup_attempts", "lookup_promises", "contacts",
        ];
        string[] withTheirOwner = ["hops", "case_entries", "handoffs", "handoff_entries", "quality_scores", "hub_talks", "looks", "sent_forms"];
        // Content, and a register's rows, which are replaced as a whole.
        string[] ofNobody = ["notices", "publications", "release_files", "content_texts", "status_services", "status_records", "queues", "quality_forms"];
        // Who works here, and the trail of what they did, which only grows and names nobody who called.
        string[] ofTheHouse = ["people", "desk_looks", "recovery_codes", "protection_keys", "audit_entries"];
        await using var board = await OpenAsync();
        await using var records = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(Cancellation);

        records.Model.GetEntityTypes().Select(table => table.GetTableName()).ShouldBe([.. withDays, .. withTheirOwner, .. ofNobody, .. ofTheHouse], ignoreOrder: true);
        // And the keys.
        Enum.GetValues<RecordKind>().Length.ShouldBe(withDays.Length + 1);
    }

    [Fact]
    public async Task No_hash_of_a_number_is_left_in_the_database()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var hash = board.Get<KeyedHash>().Of(Wanjiku);
        board.Time.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(board);
        board.Get<SqliteCheckpoints>().CutNow().ShouldBeTrue();

        (await File.ReadAllBytesAsync(board.Database, Cancellation)).AsSpan().IndexOf(hash).ShouldBe(-1);
    }

    private static async Task<Dictionary<RecordKind, int>> PurgeAsync(Switchboard board) =>
        (await board.Get<PurgeRecords>().RunAsync(Cancellation)).ToDictionary(kind => kind.Kind, kind => kind.Rows);

    private static async Task<Guid> ContactAsync(Switchboard board) => (await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation))!.Id.Value;

    private static Task AddAsync(Switchboard board, params IEnumerable<object> rows) => ChangeAsync(board, records =>
    {
        records.AddRange(rows);
        return records.SaveChangesAsync(Cancellation);
    });

    private static async Task ChangeAsync(Switchboard board, Func<HudumaDbContext, Task> change)
    {
        await using var records = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(Cancellation);
        await change(records);
    }
}
