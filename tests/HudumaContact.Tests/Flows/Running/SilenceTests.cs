using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Nothing pressed and nothing said, a call that is cut, and words that are spoken: each is an input of its own, and none an empty one.</summary>
public sealed class SilenceTests
{
    [Fact]
    public void A_caller_who_says_nothing_hears_what_can_be_pressed_then_all_of_it()
    {
        var caller = Calling().Type("1").StaySilent();
        caller.Text.ShouldBe("Nothing heard.\npassport, Press 1.\nbirth, 2.\ndeath, 3.\nAgain, Press hash.");

        caller.StaySilent().Text.ShouldStartWith("Nothing heard.\nWhich?\n");
        caller.Last.Steps.ShouldHaveSingleItem().By.ShouldBe(Exit.NoInput);
    }

    [Fact]
    public void The_third_silence_leads_where_the_release_says()
    {
        var caller = Calling().Type("1").StaySilent(3);

        caller.At.ShouldBe("lost");
        caller.Last.Steps[0].By.ShouldBe(Exit.Silent);
    }

    [Fact]
    public void A_node_may_lead_silence_elsewhere() =>
        new Caller(SmallRelease.WithNodes("a: { menu: { prompt: { en: x, sw: x }, options: [ { label: { en: x, sw: x }, next: bye } ] }, exits: { silent: bye } }")).Call().Type("2").StaySilent(3).At.ShouldBe("bye");

    [Fact]
    public void A_key_in_between_begins_the_count_anew() =>
        Calling().Type("1").StaySilent(2).Type("#").StaySilent(2).At.ShouldBe("services");

    [Fact]
    public void Silence_and_wrong_keys_are_counted_apart() =>
        Calling().Type("1").StaySilent(2).Type("5").StaySilent(1).Type("5").At.ShouldBe("services");

    [Fact]
    public void Silence_where_words_are_asked_for_is_no_answer()
    {
        var caller = Calling().Type("2").StaySilent();

        caller.At.ShouldBe("story");
        caller.Text.ShouldBe("Nothing heard.\nSpeak, then press hash.");
    }

    [Theory]
    [InlineData(12.0, "Recorded, 12 s")]
    [InlineData(11.2, "Recorded, 12 s")]
    [InlineData(0.3, "Recorded, 1 s")]
    public void Spoken_words_are_kept_as_how_long_they_are(double seconds, string kept)
    {
        var caller = Calling().Type("2").Speak(TimeSpan.FromSeconds(seconds));

        caller.At.ShouldBe("sure");
        Value.FromStored(caller.Session.Variables["story"]).Text.ShouldBe(kept);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("6")]
    public void Words_spoken_where_keys_are_asked_for_are_a_mistake_of_the_host(string key) =>
        Should.Throw<InvalidOperationException>(() => Calling().Type(key).Speak(TimeSpan.FromSeconds(3)));

    [Fact]
    public void A_call_that_is_cut_stays_where_it_is_and_shows_nothing()
    {
        var caller = Calling().Type("1", "1").HangUp();

        caller.Last.Screen.ShouldBeNull();
        caller.Last.Steps.ShouldBe([new Step(new NodeId("main/service"), Exit.HungUp, new NodeId("main/service"))]);
        caller.Session.Status.ShouldBe(SessionStatus.Waiting);
        caller.Call(dropped: caller.Session).At.ShouldBe("continue");
        caller.Type("1").At.ShouldBe("service");
    }

    [Fact]
    public void What_is_private_is_not_offered_to_who_calls_again() =>
        new Caller(EngineLine.ForCalls).Call(dropped: Calling().Type("2").HangUp().Session).At.ShouldBe("menu");

    private static Caller Calling() => new Caller(EngineLine.ForCalls).Call();
}
