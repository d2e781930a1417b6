using System.Text;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

/// <summary>What every storage must do with the applications it is handed.</summary>
public sealed class StatusTableTests
{
    private static readonly StatusRecord Ready = new(ApplicationStatus.Ready, "Nyayo House", new DateOnly(2026, 11, 20));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_is_found_by_service_reference_and_second_fact_together()
    {
        await using var board = await Switchboard.OpenAsync();
        var table = board.Get<IStatusTable>();
        await table.LoadAsync([Row("passport", "PA1111111", "11111111", Ready), Row("birth", "PA1111111", "22222222", new(ApplicationStatus.Received, null, null))], replaces: false, Cancellation);

        (await table.FindAsync(Of("passport", "PA1111111", "11111111"), Cancellation)).ShouldBe(Ready);
        (await table.FindAsync(Of("birth", "PA1111111", "22222222"), Cancellation)).ShouldBe(new StatusRecord(ApplicationStatus.Received, null, null));
        (await table.FindAsync(Of("passport", "PA1111111", "22222222"), Cancellation)).ShouldBeNull();
        (await table.FindAsync(Of("passport", "PA1111112", "11111111"), Cancellation)).ShouldBeNull();
        (await table.FindAsync(Of("death", "PA1111111", "11111111"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task It_says_which_services_it_holds_and_what_each_asks_for()
    {
        await using var board = await Switchboard.OpenAsync();
        var table = board.Get<IStatusTable>();
        (await table.ServicesAsync(Cancellation)).ShouldBeEmpty();

        await table.LoadAsync([Row("passport", "PA1111111", "11111111", Ready)], replaces: false, Cancellation);
        await table.LoadAsync([new StatusRow(new("id", "123456789", SecondFact.Read(SecondFactKind.BirthDate, "15062007")!), Ready)], replaces: false, Cancellation);

        (await table.ServicesAsync(Cancellation)).ShouldBe(
            new Dictionary<string, SecondFactKind> { ["passport"] = SecondFactKind.IdNumber, ["id"] = SecondFactKind.BirthDate }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_row_with_the_same_reference_takes_the_place_of_the_one_before()
    {
        await using var board = await Switchboard.OpenAsync();
        var table = board.Get<IStatusTable>();
        await table.LoadAsync([Row("passport", "PA1111111", "11111111", new(ApplicationStatus.Processing, null, null))], replaces: false, Cancellation);
        await table.LoadAsync([Row("passport", "PA1111111", "11111111", Ready), Row("passport", "PA2222222", "22222222", Ready)], replaces: false, Cancellation);

        (await table.FindAsync(Of("passport", "PA1111111", "11111111"), Cancellation)).ShouldBe(Ready);
        (await board.RowsAsync("status_records")).ShouldBe(2);
    }

    [Fact]
    public async Task What_replaces_takes_out_what_it_has_not_of_its_own_services_alone()
    {
        await using var board = await Switchboard.OpenAsync();
        var table = board.Get<IStatusTable>();
        await table.LoadAsync([Row("passport", "PA1111111", "11111111", Ready), Row("birth", "BC1", "11111111", Ready)], replaces: false, Cancellation);

        await table.LoadAsync([Row("passport", "PA2222222", "22222222", Ready)], replaces: true, Cancellation);

        (await table.FindAsync(Of("passport", "PA1111111", "11111111"), Cancellation)).ShouldBeNull();
        (await table.FindAsync(Of("passport", "PA2222222", "22222222"), Cancellation)).ShouldBe(Ready);
        (await table.FindAsync(Of("birth", "BC1", "11111111"), Cancellation)).ShouldBe(Ready);
    }

    [Fact]
    public async Task Many_are_taken_in_at_once()
    {
        await using var board = await Switchboard.OpenAsync();
        var table = board.Get<IStatusTable>();

        await table.LoadAsync([.. Enumerable.Range(0, 5_000).Select(number => Row("passport", $"PA{number}", $"{10_000_000 + number}", Ready))], replaces: false, Cancellation);

        (await board.RowsAsync("status_records")).ShouldBe(5_000);
        (await table.FindAsync(Of("passport", "PA4321", "10004321"), Cancellation)).ShouldBe(Ready);
    }

    [Fact]
    public async Task Neither_reference_nor_second_fact_can_be_read_on_disk()
    {
        await using var board = await Switchboard.OpenAsync();
        await board.Get<IStatusTable>().LoadAsync([Row("passport", "PA7654321", "13579246", Ready)], replaces: false, Cancellation);
        SqliteConnection.ClearAllPools();

        foreach (var file in Directory.EnumerateFiles(board.Folder, "huduma.db*"))
        {
            var text = Encoding.Latin1.GetString(await ReadAsync(file));
            text.ShouldNotContain("7654321");
            text.ShouldNotContain("13579246");
        }
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Cancellation);
        return bytes;
    }

    private static StatusQuestion Of(string service, string reference, string id) => new(service, reference, SecondFact.Read(SecondFactKind.IdNumber, id)!);

    private static StatusRow Row(string service, string reference, string id, StatusRecord record) => new(Of(service, reference, id), record);
}
