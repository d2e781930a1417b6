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

    [Theory]
    [InlineData("hops")]
    [InlineData("cases")]
    [InlineData("case_entries")]
    public async Task Rows_that_must_not_tell_their_order_or_lie_twice_have_no_row_number(string table)
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.ScalarAsync<string>($"SELECT sql FROM sqlite_master WHERE name = '{table}'")).ShouldEndWith("WITHOUT ROWID");
    }

    [Fact]
    public async Task A_phone_number_stands_in_contacts_only()
    {
        await using var board = await Switchboard.OpenAsync();

        (await board.ScalarAsync<string>("SELECT group_concat(m.name || '.' || c.name) FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name LIKE '%number%' AND c.type = 'BLOB'"))
            .Split(',').ShouldBe(["contacts.number_hash", "contacts.number"], ignoreOrder: true);
    }
}
