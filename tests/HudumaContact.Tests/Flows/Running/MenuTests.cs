using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A menu is answered by number or by name; keys move about; wrong answers are counted.</summary>
public sealed class MenuTests
{
    [Fact]
    public void Dialling_shows_the_first_screen_in_the_language_of_the_contact()
    {
        Dialled().Text.ShouldStartWith("Huduma\n1. Services\n2. Complaint");
        new Caller(Release, language: "sw").Dial().Text.ShouldStartWith("Karibu\n1. Huduma");
        new Caller(Release, language: "fr").Dial().Text.ShouldStartWith("Huduma\n1. Services");
    }

    [Fact]
    public void A_service_is_chosen_from_a_list_and_its_fee_told_once()
    {
        var caller = Dialled().Type("1", "2", "1");

        caller.Text.ShouldBe("fee of birth: KSh 4,550.\n1. Service\n0 Back 00 Home");
        caller.Events.OfType<AnswerTold>().ShouldHaveSingleItem().About.ShouldBe(TestWorld.Birth);
        caller.Type("7").Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void An_option_is_also_chosen_by_its_name() => Dialled().Type("services").At.ShouldBe("services");

    [Fact]
    public void Back_goes_through_the_screens_passed_and_home_forgets_them()
    {
        var caller = Dialled().Type("1", "2", "1", "0");
        caller.At.ShouldBe("service");
        caller.Type("0").At.ShouldBe("services");
        caller.Type("2", "00").At.ShouldBe("menu");
        caller.Session.Trail.ShouldBeEmpty();
    }

    [Fact]
    public void An_option_may_lead_back_or_home()
    {
        Dialled().Type("1", "2", "2").At.ShouldBe("services");
        Dialled().Type("1", "2", "3").At.ShouldBe("menu");
    }

    [Fact]
    public void A_wrong_choice_is_told_and_shows_the_same_screen_and_the_third_is_led_elsewhere()
    {
        var caller = Dialled().Type("8");
        caller.Text.ShouldStartWith("Not a choice.\nHuduma\n1. Services");
        caller.Type("#").At.ShouldBe("menu");
        caller.Type("").Text.ShouldBe("Lost.");
        caller.Session.Status.ShouldBe(SessionStatus.Ended);
    }

    [Fact]
    public void Wrong_answers_are_counted_at_one_node_only()
    {
        var caller = Dialled().Type("8", "8", "1", "8", "8");

        caller.At.ShouldBe("services");
    }

    [Fact]
    public void The_language_changes_at_once_and_is_said_to_the_host()
    {
        var caller = Dialled().Type("5");

        caller.Text.ShouldStartWith("Karibu\n");
        caller.Events.OfType<LanguageChosen>().ShouldHaveSingleItem().Language.ShouldBe("sw");
    }
}
