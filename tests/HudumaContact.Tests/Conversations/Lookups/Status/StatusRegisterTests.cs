using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Status;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Lookups.Status.StatusLine;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lookups.Status;

public sealed class StatusRegisterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_kept_here_answer_where_no_register_is_connected()
    {
        await using var board = await WithRowsAsync();

        (await board.WalkAsync(Wanjiku, "s", Asking)).Text.ShouldStartWith("Good news.\npassport is ready at Nyayo House.");
    }

    [Fact]
    public async Task The_number_alone_tells_nothing()
    {
        await using var board = await WithRowsAsync();

        (await board.WalkAsync(Wanjiku, "s", [.. Asking[..4], "22222222"])).Text.ShouldBe("Nothing found.");
        (await board.WalkAsync(Wanjiku, "t", [.. Asking[..4], "no number"])).Text.ShouldBe("Nothing found.");
    }

    [Fact]
    public async Task Tries_are_limited_by_contact_and_by_reference()
    {
        await using var board = await WithRowsAsync();
        for (var i = 0; i < 5; i++) await board.WalkAsync(Wanjiku, $"wrong{i}", [.. Asking[..4], $"2222222{i}"]);

        (await board.WalkAsync(Wanjiku, "right", Asking)).Text.ShouldBe("Too many.");
        (await board.WalkAsync(Otieno, "right too", Asking)).Text.ShouldStartWith("Good news.");
    }

    [Fact]
    public async Task Nobody_finds_the_second_fact_of_a_reference_from_many_phones_however_it_is_spelled()
    {
        await using var board = await WithRowsAsync(options: 3);
        string[] spelled = ["PA1111111", "pa-1111111", "P A 1111/111"];
        for (var i = 0; i < spelled.Length; i++)
            (await board.WalkAsync(PhoneNumber.FromE164($"+25470000001{i}"), $"s{i}", [.. Asking[..3], spelled[i], $"2222222{i}"])).Text.ShouldBe("Nothing found.");

        // Even the right one is refused now: that it is right must not be found out.
        (await board.WalkAsync(Otieno, "right", Asking)).Text.ShouldBe("Too many.");
    }

    [Theory]
    [InlineData(" pa 111 1111 ", "PA1111111")]
    [InlineData("no reference at all!", "no reference at all!")]
    public async Task Attempts_are_counted_by_the_spelling_that_it_looks_for(string typed, string counted)
    {
        await using var board = await StatusLine.OpenAsync();

        board.Get<IEnumerable<ILookupRegister>>().OfType<StatusRegister>().Single().Canonical(typed).ShouldBe(counted);
    }

    [Fact]
    public async Task The_same_number_at_another_agency_is_another_reference()
    {
        await using var board = await WithRowsAsync(options: 1);
        await board.Get<IStatusTable>().LoadAsync([new StatusRow(Of("birth", "PA1111111", "33333333"), Ready)], replaces: false, Cancellation);
        await board.Get<StatusBoard>().RefreshAsync(Cancellation);
        await board.WalkAsync(Wanjiku, "wrong", [.. Asking[..4], "22222222"]);

        (await board.WalkAsync(Otieno, "this one", Asking)).Text.ShouldBe("Too many.");
        (await board.WalkAsync(Otieno, "the other", ["2", "x", "2", "PA1111111", "33333333"])).Text.ShouldStartWith("Good news.");
    }

    [Fact]
    public async Task A_connected_register_goes_before_rows_kept_here()
    {
        var connector = new HeldConnector();
        await using var board = await StatusLine.OpenAsync(connector);
        await board.Get<IStatusTable>().LoadAsync([new StatusRow(Of("passport", "PA1111111", "11111111"), Ready)], replaces: false, Cancellation);
        var asking = board.WalkAsync(Wanjiku, "s", Asking);

        (await connector.NextAsync()).SetResult(null);

        (await SoonAsync(asking)).Text.ShouldBe("Nothing found.");
    }

    [Fact]
    public async Task A_register_with_less_time_has_less()
    {
        var connector = new HeldConnector { Budget = TimeSpan.FromSeconds(1) };
        await using var board = await StatusLine.OpenAsync(connector);
        var asking = board.WalkAsync(Wanjiku, "s", Asking);
        await connector.NextAsync();

        board.Time.Advance(TimeSpan.FromSeconds(1));

        (await SoonAsync(asking)).Text.ShouldStartWith("By SMS?");
    }

    [Fact]
    public async Task A_service_that_nobody_can_be_asked_about_is_not_said_to_have_nothing()
    {
        await using var board = await StatusLine.OpenAsync();

        (await board.WalkAsync(Wanjiku, "s", Asking)).Text.ShouldBe("No answer.");
    }

    [Fact]
    public async Task Who_takes_over_reads_neither_what_was_asked_nor_what_was_told()
    {
        await using var board = await WithRowsAsync();

        await board.WalkAsync(Wanjiku, "s", [.. Asking, "1"]);

        var opened = (await board.Get<ICaseStore>().NewestAsync(CaseStatus.Open, 1, Cancellation)).Single();
        var transcript = (await board.Get<ICaseStore>().EntriesAsync(opened.Id, Cancellation)).Single(entry => entry.Kind == CaseEntryKind.Transcript).Words.ShouldNotBeNull();
        transcript.ShouldContain("Which?");
        transcript.ShouldContain("(private)");
        transcript.ShouldNotContain("1111");
        transcript.ShouldNotContain("Nyayo");
        transcript.ShouldNotContain("they took it");
    }

    private static StatusQuestion Of(string service, string reference, string id) => new(service, reference, SecondFact.Read(SecondFactKind.IdNumber, id)!);

    private static async Task<Switchboard> WithRowsAsync(int options = 20)
    {
        var board = await StatusLine.OpenAsync(options: hops => hops.LookupAttemptsPerReference = options);
        await board.Get<IStatusTable>().LoadAsync([new StatusRow(Of("passport", "PA1111111", "11111111"), Ready)], replaces: false, Cancellation);
        await board.Get<StatusBoard>().RefreshAsync(Cancellation);
        return board;
    }
}
