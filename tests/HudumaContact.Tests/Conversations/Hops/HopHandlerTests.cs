using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

/// <summary>The text of Africa's Talking grows with every hop; what it means follows from the hops before (protocols 1.7).</summary>
public sealed class HopHandlerTests
{
    [Fact]
    public async Task A_dial_gets_the_menu_and_an_answer_moves_on()
    {
        await using var board = await OpenAsync();

        (await board.HopAsync(Wanjiku, "s")).ShouldSatisfyAllConditions(
            menu => menu.Text.ShouldStartWith("Huduma\n1. Services"),
            menu => menu.Ends.ShouldBeFalse(),
            menu => menu.Node.ShouldBe("main/menu"),
            menu => menu.Outcome.ShouldBe(HopOutcome.Answered));
        (await board.HopAsync(Wanjiku, "s", "1")).Node.ShouldBe("main/services");
        (await board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldStartWith("fee of passport");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hop_delivered_again_at_once_or_late_gets_the_same_screen_and_moves_nothing(bool isRestarted)
    {
        var board = await OpenAsync();
        var first = await board.HopAsync(Wanjiku, "s");
        var second = await board.HopAsync(Wanjiku, "s", "1");
        var third = await board.HopAsync(Wanjiku, "s", "1*2");
        if (isRestarted) board = await board.RestartAsync();
        await using var closing = board;

        foreach (var (text, answered) in new[] { ("1*2", third), ("", first), ("1", second), ("1*2", third) })
        {
            (await board.HopAsync(Wanjiku, "s", text)).ShouldBe(answered with { Outcome = HopOutcome.Repeated });
        }

        (await board.HopAsync(Wanjiku, "s", "1*2*1")).Node.ShouldBe("main/services");
    }

    [Fact]
    public async Task A_session_start_delivered_twice_begins_one_session()
    {
        await using var board = await OpenAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => board.HopAsync(Wanjiku, "s").AsTask()));

        replies.Select(reply => reply.Text).Distinct().ShouldHaveSingleItem();
        replies.Count(reply => reply.Outcome == HopOutcome.Answered).ShouldBe(1);
        (await board.RowsAsync("sessions")).ShouldBe(1);
        (await board.RowsAsync("hops")).ShouldBe(1);
    }

    [Theory]
    [InlineData("2*a*b", "a*b")]
    [InlineData("2*#*", "#*")]
    [InlineData("2*12*34#", "12*34#")]
    public async Task What_was_typed_since_the_last_hop_may_hold_stars_and_hashes(string text, string typed)
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2");

        var sure = await board.HopAsync(Wanjiku, "s", text);

        sure.Text.ShouldStartWith($"Send? {typed}");
        (await board.HopAsync(Wanjiku, "s", text + "*1")).Text.ShouldStartWith("Case HC-");
    }

    [Fact]
    public async Task An_empty_answer_is_an_answer()
    {
        await using var board = await OpenAsync();
        var services = await board.WalkAsync(Wanjiku, "s", "1");

        var wrong = await board.HopAsync(Wanjiku, "s", "1*");

        wrong.Outcome.ShouldBe(HopOutcome.Answered);
        wrong.Text.ShouldBe("Not a choice.\n" + services.Text);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1*3")]
    [InlineData("11*1")]
    [InlineData("1*2x")]
    [InlineData("")]
    public async Task A_text_that_neither_repeats_nor_follows_a_hop_is_out_of_step_and_moves_nothing(string text)
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s", "1");
        await board.HopAsync(Wanjiku, "s", "1*2");

        (await board.HopAsync(Wanjiku, "s", text)).ShouldBe(new HopReply("Please dial again.", Ends: true, Node: "", HopOutcome.OutOfStep));

        (await board.RowsAsync("hops")).ShouldBe(2);
        (await board.HopAsync(Wanjiku, "s", "1*2*1")).Outcome.ShouldBe(HopOutcome.Answered);
    }

    [Fact]
    public async Task Text_after_the_end_is_out_of_step()
    {
        await using var board = await OpenAsync();
        (await board.WalkAsync(Wanjiku, "s", "3")).Ends.ShouldBeTrue();

        (await board.HopAsync(Wanjiku, "s", "3*1")).Outcome.ShouldBe(HopOutcome.OutOfStep);
        (await board.HopAsync(Wanjiku, "s", "3")).Outcome.ShouldBe(HopOutcome.Repeated);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_of_another_number_is_never_answered(bool isRestarted)
    {
        var board = await OpenAsync();
        await board.WalkAsync(Otieno, "other", "1");
        await board.WalkAsync(Wanjiku, "s", "2", "my secret");
        if (isRestarted) board = await board.RestartAsync();
        await using var closing = board;

        foreach (var text in new[] { "", "2", "2*my secret", "2*my secret*1" })
        {
            (await board.HopAsync(Otieno, "s", text)).Outcome.ShouldBe(HopOutcome.OutOfStep);
            // Somebody who never called: known by nobody, and still not answered.
            (await board.HopAsync(PhoneNumber.FromE164("+254700000009"), "s", text)).Outcome.ShouldBe(HopOutcome.OutOfStep);
        }

        (await board.HopAsync(Wanjiku, "s", "2*my secret*1")).Text.ShouldStartWith("Case HC-");
    }

    [Fact]
    public async Task Answers_dialled_with_the_code_count_from_the_main_menu()
    {
        await using var board = await OpenAsync();

        (await board.HopAsync(Wanjiku, "s", "1*2")).Text.ShouldStartWith("fee of birth");
        (await board.HopAsync(Wanjiku, "s", "1*2*1")).Node.ShouldBe("main/services");
    }

    [Fact]
    public async Task A_direct_dial_hands_nobody_off_and_goes_through_no_private_screen()
    {
        await using var board = await OpenAsync();

        (await board.HopAsync(Wanjiku, "person", "3")).Node.ShouldBe("main/menu");
        (await board.HopAsync(Otieno, "story", "2*they took it*1")).Node.ShouldBe("main/story");
        (await board.RowsAsync("cases")).ShouldBe(0);
    }

    [Fact]
    public async Task The_language_chosen_is_remembered()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "5");

        (await board.HopAsync(Wanjiku, "t")).Text.ShouldStartWith("Karibu\n1. Huduma");
        (await board.HopAsync(Otieno, "u")).Text.ShouldStartWith("Huduma\n1. Services");
    }

    [Fact]
    public async Task Controls_and_lone_surrogates_become_replacement_characters_before_anything_else()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2");

        var sure = await board.HopAsync(Wanjiku, "s", "2*a\0b\ud800c\u0007");

        // GSM-7 has no U+FFFD; the screen shows its substitute.
        sure.Outcome.ShouldBe(HopOutcome.Answered);
        (await board.Get<IHopLog>().LatestAsync(Wanjiku, 1, CancellationToken.None))[0].Input.ShouldBe("a\uFFFDb\uFFFDc\uFFFD");
        (await board.HopAsync(Wanjiku, "s", "2*a\0b\ud800c\u0007")).ShouldBe(sure with { Outcome = HopOutcome.Repeated });
    }

    [Theory]
    [InlineData("'; DROP TABLE hops; --")]
    [InlineData("{{ 7*7 }}")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Whatever_is_typed_is_text(string typed)
    {
        await using var board = await OpenAsync();

        var sure = await board.WalkAsync(Wanjiku, "s", "2", typed);

        sure.Outcome.ShouldBe(HopOutcome.Answered);
        sure.Text.ShouldStartWith($"Send? {typed}");
        (await board.Get<IHopLog>().LatestAsync(Wanjiku, 1, CancellationToken.None))[0].Input.ShouldBe(typed);
    }

    [Fact]
    public async Task Two_thousand_characters_break_nothing()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "2");

        var reply = await board.HopAsync(Wanjiku, "s", "2*" + new string('x', 2000));

        reply.Outcome.ShouldBe(HopOutcome.Answered);
        reply.Text.Length.ShouldBeLessThanOrEqualTo(160);
    }

    [Fact]
    public async Task Going_on_by_sms_is_offered_when_the_networks_time_is_nearly_over()
    {
        var sms = new Line(new LineId("at-sms"), LineKind.Sms, "AfricasTalking", "20880", "demo");
        await using var board = await OpenAsync(change: services => services.AddSingleton(new LineBook([Ussd, sms])));
        (await board.WalkAsync(Wanjiku, "s", "1")).Text.ShouldNotContain("SMS");

        board.Time.Advance(TimeSpan.FromSeconds(140));

        (await board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldContain("By SMS");
    }

    [Fact]
    public async Task Without_an_sms_line_nobody_is_promised_an_sms()
    {
        await using var board = await OpenAsync(change: services => services.AddSingleton(new LineBook([Ussd])));
        await board.WalkAsync(Wanjiku, "s", "1");

        board.Time.Advance(TimeSpan.FromSeconds(140));

        (await board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldNotContain("SMS");
        (await board.HopAsync(Wanjiku, "s", "1*1*97")).Text.ShouldStartWith("Not ");
    }

    [Fact]
    public async Task A_fault_of_the_flow_is_an_apology_and_one_error_that_names_the_place()
    {
        await using var board = await OpenAsync();

        var reply = await board.WalkAsync(Wanjiku, "s", "7");

        reply.Text.ShouldBe("Sorry. Please dial again.");
        reply.Ends.ShouldBeTrue();
        board.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("Flow main failed at fault");
    }

    [Fact]
    public async Task A_broken_assumption_is_an_apology_in_the_callers_language_and_leaves_the_session_where_it_was()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "5");

        // The flow closes a case that nobody looked up.
        var reply = await board.HopAsync(Wanjiku, "s", "5*8");

        reply.ShouldBe(new HopReply("Samahani. Piga tena.", Ends: true, Node: "", HopOutcome.Apology));
        board.Log.Count(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
        (await board.HopAsync(Wanjiku, "s", "5*1")).Node.ShouldBe("main/services");
    }

    [Fact]
    public async Task A_log_line_never_holds_a_number_in_full()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "8");
        await board.WalkAsync(Wanjiku, "t", "7");

        board.Log.ShouldNotBeEmpty();
        board.Log.ShouldAllBe(line => !line.Contains("700000001", StringComparison.Ordinal));
    }
}
