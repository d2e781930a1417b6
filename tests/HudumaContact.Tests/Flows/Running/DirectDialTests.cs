using HudumaContact.Flows.Events;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A code dialled with answers in it, such as *647*1*3#.</summary>
public sealed class DirectDialTests
{
    [Fact]
    public void A_direct_dial_is_answered_from_the_main_menu()
    {
        var caller = new Caller(EngineLine.Release).DialThrough("1", "2");

        caller.At.ShouldBe("service");
        caller.Type("0").At.ShouldBe("services");
    }

    [Fact]
    public void A_direct_dial_goes_through_nothing_private_nothing_to_confirm_and_asks_for_nobody()
    {
        new Caller(EngineLine.Release).DialThrough("2", "my story", "1").At.ShouldBe("story");
        var caller = new Caller(EngineLine.Release).DialThrough("3");
        caller.At.ShouldBe("menu");
        caller.Events.ShouldBeEmpty();
        new Caller(EngineLine.Release).DialThrough("4", "5").Events.ShouldBeEmpty();
        new Caller(EngineLine.Release).DialThrough("6", "HC-7").At.ShouldBe("number");
    }

    [Fact]
    public void A_direct_dial_stops_at_its_first_wrong_part()
    {
        var caller = new Caller(EngineLine.Release).DialThrough("1", "9", "2");

        caller.At.ShouldBe("services");
        caller.Text.ShouldStartWith("Not a choice.\n");
    }

    [Fact]
    public void A_direct_dial_tells_only_the_answer_that_is_seen() =>
        new Caller(EngineLine.Release).DialThrough("1", "2", "1", "1", "1").Events.OfType<AnswerTold>().Count().ShouldBe(1);
}
