using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Whoever dials again after a drop, or goes on by SMS before one, loses no answer.</summary>
public sealed class RedialTests
{
    [Fact]
    public void A_dropped_session_is_offered_only_where_an_answer_past_the_main_menu_would_be_lost()
    {
        var caller = Dialled();
        Offered(caller.Session).ShouldBeFalse();
        Offered(caller.Type("1").Session).ShouldBeFalse();
        Offered(caller.Type("2").Session).ShouldBeTrue();
        Offered(caller.Type("00").Session).ShouldBeFalse();
    }

    [Fact]
    public void A_dropped_session_is_not_offered_when_it_ended_was_private_or_was_dialled_through()
    {
        Offered(Dialled().Type("2", "my story").Session).ShouldBeFalse();
        Offered(Dialled().Type("4", "5").Session).ShouldBeFalse();
        Offered(new Caller(Release).DialThrough("1", "2").Type("1").Session).ShouldBeFalse();
    }

    [Fact]
    public void Continuing_stands_where_the_dropped_session_stood_with_its_answers()
    {
        var dropped = Dialled().Type("1", "2").Session;
        var caller = new Caller(Release).Dial(dropped);
        caller.Text.ShouldBe("Welcome back.\n1. Continue\n2. Start again");

        caller.Type("1").Text.ShouldBe("The birth (en)\n1. Fee\n2. Before\n3. Main\n0 Back 00 Home");
        caller.Type("0").At.ShouldBe("services");
    }

    [Fact]
    public void Dropped_while_asked_whether_to_go_on_it_is_still_about_the_session_before()
    {
        var dropped = Dialled().Type("1", "2").Session;
        var again = new Caller(Release).Dial(dropped).Session;

        new Caller(Release).Dial(again).Type("1").At.ShouldBe("service");
    }

    [Fact]
    public void Starting_again_forgets_the_dropped_session()
    {
        var caller = new Caller(Release).Dial(Dialled().Type("1", "2").Session).Type("2");

        caller.At.ShouldBe("menu");
        Offered(caller.Session).ShouldBeFalse();
    }

    [Fact]
    public void Going_on_by_sms_is_offered_late_and_parks_the_session()
    {
        var caller = Dialled().Type("1", "2");
        caller.Context = caller.Context with { OffersSms = true };
        caller.Type("7").Text.ShouldEndWith("\n97 By SMS");

        caller.Type("97").Text.ShouldBe("We go on by SMS.");
        caller.Session.Status.ShouldBe(SessionStatus.Parked);
        caller.Events.OfType<WentBySms>().ShouldHaveSingleItem().At.ShouldBe(new NodeId("main/service"));
        Offered(caller.Session).ShouldBeTrue();
    }
}
