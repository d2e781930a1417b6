using HudumaContact.Conversations.Hops;
using HudumaContact.Storage;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

public sealed class SqliteRowWriterTests
{
    [Fact]
    public async Task Every_commit_is_synced_to_disk()
    {
        await using var board = await Switchboard.OpenAsync();
        await board.HopAsync(Switchboard.Wanjiku, "s");

        board.Get<SqliteRowWriter>().Pragma("synchronous").ShouldBe(2L);
        board.Get<SqliteRowWriter>().Pragma("journal_mode").ShouldBe("wal");
        board.Get<SqliteRowWriter>().Pragma("wal_autocheckpoint").ShouldBe(0L);
        board.Get<SqliteRowWriter>().Pragma("busy_timeout").ShouldBe(2000L);
    }

    [Fact]
    public async Task Pages_look_for_a_lock_as_often_as_the_writer_does()
    {
        await using var board = await Switchboard.OpenAsync();
        await using var records = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        (await records.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(TestContext.Current.CancellationToken)).ShouldBe(2000);
    }

    [Fact]
    public async Task One_bad_row_harms_only_its_own_commit()
    {
        await using var board = await Switchboard.OpenAsync();
        var writer = board.Get<SqliteRowWriter>();
        var commits = Enumerable.Range(0, 200).Select(number => new PendingCommit(
            // Every tenth has a session of a contact that does not exist.
            number % 10 == 0 ? [Text(number), OfNobody()] : [Text(number)], [], Soon(board))).ToList();

        foreach (var commit in commits) writer.Write(commit);
        var done = commits.ConvertAll(commit => commit.Done.AsTask());
        await Task.WhenAll(done.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        done.Select(task => task.IsFaulted).ShouldBe(Enumerable.Range(0, 200).Select(number => number % 10 == 0));
        (await board.RowsAsync("content_texts WHERE text LIKE 'text %'")).ShouldBe(180);
        (await board.RowsAsync("sessions")).ShouldBe(0);
    }

    [Fact]
    public async Task What_comes_too_late_is_not_written()
    {
        await using var board = await Switchboard.OpenAsync();
        var late = new PendingCommit([Text(1)], [], Soon(board));
        board.Time.Advance(TimeSpan.FromMinutes(1));

        board.Get<SqliteRowWriter>().Write(late);

        await late.Done.AsTask().ShouldThrowAsync<HudumaContact.Conversations.StorageUnavailableException>();
        (await board.RowsAsync("content_texts WHERE text LIKE 'text %'")).ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_there_when_records_that_need_them_are_not_written()
    {
        await using var board = await Switchboard.OpenAsync();
        var owner = Guid.CreateVersion7();
        var (_, key) = board.Get<ContentKeys>().Make(owner);
        var bad = new PendingCommit([OfNobody()], [key], Soon(board));

        board.Get<SqliteRowWriter>().Write(bad);
        await bad.Done.AsTask().ShouldThrowAsync<Exception>();

        board.Get<IKeyStore>().Find(owner).ShouldNotBeNull().Wrapped.ShouldBe(key.Wrapped);
    }

    [Fact]
    public async Task Of_several_words_about_a_commit_the_first_counts()
    {
        var commit = new PendingCommit([], [], HopDeadline.After(TimeSpan.FromSeconds(5), TimeProvider.System));
        var done = commit.Done.AsTask();

        commit.Committed();
        commit.Fail(new InvalidOperationException("The writer broke after it had told."));

        (await done).ShouldBe(CommitOutcome.Committed);
    }

    private static HopDeadline Soon(Switchboard board) => HopDeadline.After(TimeSpan.FromSeconds(5), board.Time);

    private static RowWrite.Insert Text(int number) =>
        new(new ContentTextRow { Hash = BitConverter.GetBytes(number), Text = $"text {number}" });

    private static RowWrite.Insert OfNobody() => new(new SessionRow { Id = Guid.CreateVersion7(), ContactId = Guid.CreateVersion7(), ProviderKey = Guid.CreateVersion7().ToByteArray() });
}
