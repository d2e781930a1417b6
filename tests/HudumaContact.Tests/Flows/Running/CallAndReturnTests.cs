using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A flow that another calls, and a register that is asked in mid-hop.</summary>
public sealed class CallAndReturnTests
{
    [Fact]
    public void A_called_flow_returns_by_the_exit_it_names_with_its_own_keys_and_words_while_it_runs()
    {
        var caller = Dialled().Type("7");
        caller.Text.ShouldBe("Colour?\n1. Red\n2. None\n9 Back 00 Home");
        caller.Type("3").Text.ShouldStartWith("Not a colour.\n");
        caller.Type("1").Text.ShouldStartWith("Picked red for a test");
        caller.Session.Callers.ShouldBeEmpty();
        Dialled().Type("7", "2").At.ShouldBe("menu");
    }

    [Fact]
    public void Back_into_a_called_flow_finds_its_caller_again()
    {
        var caller = Dialled().Type("7", "1", "0", "1");

        caller.At.ShouldBe("picked");
    }

    [Fact]
    public void A_look_up_waits_for_its_register_and_goes_on_in_the_same_hop()
    {
        var caller = Dialled().Type("6", "HC-7");
        caller.Last.Screen.ShouldBeNull();
        caller.Last.Pending.ShouldBe(new LookupRequest("case", "HC-7", Of: null, Proof: "", new NodeId("main/look")));
        caller.Session.Status.ShouldBe(SessionStatus.LookingUp);

        caller.LookUpGives(LookupNode.Found, ("status", "open"));
        caller.Text.ShouldBe("It is open.");
        caller.Session.Hops.ShouldBe(2);
    }
}
