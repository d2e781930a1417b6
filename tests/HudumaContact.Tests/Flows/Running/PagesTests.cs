using HudumaContact.Flows.Events;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A screen of several pages is one screen.</summary>
public sealed class PagesTests
{
    [Fact]
    public void Pages_are_turned_with_more_and_back_and_the_last_has_no_more()
    {
        var caller = new Caller(EngineLine.Release, new TestWorld { AnswerText = string.Join(' ', Enumerable.Repeat("word", 60)) }).Dial().Type("1", "2", "1");
        caller.Last.Screen!.Pages.ShouldBe(3);
        caller.Type("98").Last.Screen!.Page.ShouldBe(1);
        caller.Type("98").Text.ShouldEndWith("\n1. Service\n0 Back 00 Home");
        caller.Type("0").Last.Screen!.Page.ShouldBe(1);
        caller.Type("0").Last.Screen!.Page.ShouldBe(0);
        caller.Type("0").At.ShouldBe("service");
        caller.Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_wrong_key_leaves_the_citizen_on_the_page_where_she_pressed_it()
    {
        var caller = Fee().Type("98");
        var page = caller.Text;

        caller.Type("77").Text.ShouldStartWith("Not a choice.\n" + page[..80]);

        caller.Last.Screen!.Page.ShouldBe(1);
        caller.Type("0").Text.ShouldStartWith("fee of birth: word");
        caller.Type("98").Text.ShouldStartWith("Not a choice.\nword");
        caller.Type("0", "0").At.ShouldBe("service");
    }

    [Fact]
    public void Wrong_keys_on_a_later_page_are_counted_as_everywhere() => Fee().Type("98", "77", "77").Type("77").Text.ShouldBe("Lost.");

    [Fact]
    public void What_one_wrong_key_pushed_on_is_where_it_was_after_another_further_on()
    {
        var caller = Fee().Type("98", "77", "98");
        var page = caller.Text;

        caller.Type("77").Text.ShouldBe("Not a choice.\n" + page);
    }

    [Fact]
    public void A_screen_left_and_come_back_to_tells_no_old_wrong_key() => Fee().Type("98", "77", "1", "1", "98").Text.ShouldStartWith("word");

    [Fact]
    public void That_a_copy_was_sent_is_told_on_the_page_that_offers_it()
    {
        var caller = Fee();
        caller.Context = caller.Context with { SendsSms = true };
        caller.Type("98", "98").Text.ShouldContain("\n97 ");

        caller.Type("97").Text.ShouldStartWith("Sent.\n");

        caller.Last.Screen!.Page.ShouldBe(2);
    }

    /// <summary>At an answer of three pages.</summary>
    private static Caller Fee() =>
        new Caller(EngineLine.Release, new TestWorld { AnswerText = string.Join(' ', Enumerable.Repeat("word", 60)) }).Dial().Type("1", "2", "1");

    [Fact]
    public void An_option_of_a_later_page_can_be_chosen_on_the_first() =>
        new Caller(EngineLine.Release, new TestWorld { AnswerText = new string('x', 300) }).Dial().Type("1", "2", "1", "1").At.ShouldBe("service");
}
