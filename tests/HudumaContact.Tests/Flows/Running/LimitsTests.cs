using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Whatever is typed and however long: a polite end, a valid session.</summary>
public sealed class LimitsTests
{
    [Fact]
    public void A_session_may_give_only_so_many_answers()
    {
        var limited = SmallRelease.With(
            ("defaults.yaml", SmallRelease.Defaults + "limits: { hops-per-session: 5 }\n"),
            ("main/main.yaml", Release.Find("main/main.yaml")!.Text),
            ("pick/pick.yaml", Release.Find("pick/pick.yaml")!.Text));

        var caller = new Caller(limited).Dial().Type("1", "0", "1", "0", "1", "0");

        caller.Text.ShouldBe("Please dial again.");
        caller.Session.Status.ShouldBe(SessionStatus.Ended);
    }

    [Fact]
    public void A_loop_that_shows_nothing_ends_with_an_apology_and_is_said_to_the_host()
    {
        var looping = SmallRelease.WithMain("next: bye }\n", "next: a }\n      a: { say: { en: x, sw: x }, next: b }\n      b: { say: { en: y, sw: y }, next: a }\n".Replace("      ", "  ", StringComparison.Ordinal));

        var caller = new Caller(looping).Dial().Type("1");

        caller.Text.ShouldBe("Sorry. Please dial again.");
        caller.Session.Status.ShouldBe(SessionStatus.Failed);
        caller.Events.OfType<FlowFailed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_session_that_does_not_wait_cannot_be_resumed()
    {
        var ended = Dialled().Type("4", "5");

        Should.Throw<InvalidOperationException>(() => ended.Type("1"));
    }

    [Fact]
    public void Any_sequence_of_anything_leaves_a_valid_session_and_a_screen_that_fits()
    {
        var typed = Gen.OneOf(Gen.OneOf<string>(new[] { "0", "00", "98", "97", "1", "2", "3", "4", "5", "6", "7", "", "passport", "cert", "help me", "{{ 7*7 }}", "<script>", "HC-1" }.Select(Gen.Const).ToArray()), Gen.String[0, 300]);
        typed.Array[1, 30].Sample(texts =>
        {
            var caller = Dialled();
            foreach (var text in texts)
            {
                caller.Type(text);
                if (caller.Last.Pending is not null) caller.LookUpGives(LookupNode.NotFound);
                var screen = caller.Last.Screen!;
                Gsm7.Septets(screen.Text).ShouldBeLessThanOrEqualTo(HopContext.SmallestUssdBudget);
                Gsm7.Fits(screen.Text).ShouldBeTrue();
                if (screen.Ends) return;
                caller.Book.Find(caller.Session.At).ShouldBeAssignableTo<GatherNode>();
            }
        });
    }
}
