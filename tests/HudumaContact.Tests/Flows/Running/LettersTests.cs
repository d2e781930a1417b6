using HudumaContact.Flows.Events;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Letters typed at a menu are a search, and words of distress are heard anywhere.</summary>
public sealed class LettersTests
{
    [Fact]
    public void Letters_at_a_menu_are_a_search()
    {
        Dialled().Type("Passport please").At.ShouldBe("service");
        Dialled().Type("birth fee").Text.ShouldStartWith("fee of birth");
        Dialled().Type("a cert").Text.ShouldBe("Did you mean\n1. birth\n2. death\n0 Back 00 Home");
    }

    [Fact]
    public void The_only_thing_found_is_asked_about_too_when_it_is_only_perhaps_meant() =>
        Dialled().Type("birth fee perhaps").Text.ShouldBe("Did you mean\n1. birth\n0 Back 00 Home");

    [Fact]
    public void Letters_find_what_the_search_falls_back_to() => Dialled().Type("huduma kisumu").Text.ShouldBe("The kisumu (en)");

    [Fact]
    public void Letters_that_find_nothing_are_a_wrong_choice_and_put_on_record()
    {
        var caller = Dialled().Type("xyz");

        caller.Text.ShouldStartWith("Not a choice.\n");
        caller.Events.OfType<Searched>().ShouldHaveSingleItem().Found.ShouldBe(0);
    }

    [Fact]
    public void Letters_are_no_search_where_the_menu_is_private() => Dialled().Type("2", "my story", "passport").At.ShouldBe("sure");

    [Fact]
    public void Words_of_distress_get_the_helplines_in_the_very_reply_and_cost_no_try()
    {
        var caller = Dialled();
        for (var i = 0; i < 5; i++) caller.Type("help me").Text.ShouldBe("Call 116, 1195 or 999.\nHuduma\n1. Services\n2. Complaint\n3. Person\n4. Rate\n5. Kiswahili\n6. My case\n7. Pick");
        caller.Type("2", "help me now").Text.ShouldStartWith("Call 116, 1195 or 999.\nSend?");
        caller.Events.OfType<DistressHeard>().Count().ShouldBe(6);
    }
}
