using HudumaContact.Storage;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var board = await Switchboard.OpenAsync();
        await using var records = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await using var keys = await board.Get<IDbContextFactory<KeyDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        records.Database.HasPendingModelChanges().ShouldBeFalse();
        keys.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Migrating_again_does_nothing()
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.Get<IStorageMigration>().RunAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_told_and_searched_survives_its_table_being_made_anew()
    {
        await using var board = await Switchboard.OpenAsync();
        await board.WalkAsync(Switchboard.Wanjiku, "s", "birth", "1", "00", "4", "5");
        var before = await CountAsync(board);
        await using var records = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        await records.Database.MigrateAsync("Reminders", TestContext.Current.CancellationToken);
        await records.Database.MigrateAsync(TestContext.Current.CancellationToken);

        before.ShouldAllBe(rows => rows > 0);
        (await CountAsync(board)).ShouldBe(before);
    }

    private static async Task<List<long>> CountAsync(Switchboard board) =>
        [await board.RowsAsync("answers_told"), await board.RowsAsync("searches"), await board.RowsAsync("ratings"), await board.RowsAsync("sessions"), await board.RowsAsync("hops")];

    [Theory]
    [InlineData("cases")]
    [InlineData("case_entries")]
    public async Task Rows_that_must_not_tell_their_order_have_no_row_number(string table)
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.ScalarAsync<string>($"SELECT sql FROM sqlite_master WHERE name = '{table}'")).ShouldEndWith("WITHOUT ROWID");
    }

    [Fact]
    public async Task Hops_lie_as_they_were_written_so_that_those_of_many_sessions_share_a_page()
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.ScalarAsync<string>("SELECT sql FROM sqlite_master WHERE name = 'hops'")).ShouldNotContain("WITHOUT ROWID");
    }

    [Fact]
    public async Task A_phone_number_stands_in_contacts_only()
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.ScalarAsync<string>("SELECT group_concat(m.name || '.' || c.name) FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name LIKE '%number%' AND c.type = 'BLOB'"))
            .Split(',').ShouldBe(["contacts.number_hash", "contacts.number"], ignoreOrder: true);
    }
}
