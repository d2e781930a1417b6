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
        caller.Type("98", "98", "98").Text.ShouldStartWith("Not a choice.");
        caller.Type("0").At.ShouldBe("service");
        caller.Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void An_option_of_a_later_page_can_be_chosen_on_the_first() =>
        new Caller(EngineLine.Release, new TestWorld { AnswerText = new string('x', 300) }).Dial().Type("1", "2", "1", "1").At.ShouldBe("service");
}
