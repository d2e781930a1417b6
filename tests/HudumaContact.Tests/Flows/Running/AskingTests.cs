using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Flows.Running.EngineLine;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>What is asked for is kept as it was typed, and recorded once.</summary>
public sealed class AskingTests
{
    [Fact]
    public void A_case_is_opened_with_its_words_and_its_number_told()
    {
        var caller = Dialled().Type("2", "They were rude", "1");

        caller.Text.ShouldBe("Case HC-1 by 11 Dec 2026.\nGoodbye.");
        caller.Last.Screen!.Ends.ShouldBeTrue();
        caller.Events.OfType<CaseOpened>().ShouldHaveSingleItem()
            .ShouldBe(new CaseOpened("HC-1", "complaint", "They were rude", null, new DateOnly(2026, 12, 11), IsAnonymous: false));
    }

    [Fact]
    public void An_ask_that_may_take_more_than_a_handset_says_so() => Dialled().Type("2").Text.ShouldStartWith("Tell us.\nUp to 80 letters.\n");

    [Fact]
    public void An_answer_is_cut_where_the_ask_says_never_inside_a_character()
    {
        var caller = Dialled().Type("2", new string('a', 199) + "😀" + "rest");

        Value.FromStored(caller.Session.Variables["story"]).Text.ShouldBe(new string('a', 199));
    }

    [Fact]
    public void An_answer_that_does_not_fit_the_pattern_is_asked_again() => Dialled().Type("6", "abc").Text.ShouldStartWith("Not understood.\nNumber?");

    [Fact]
    public void What_a_citizen_types_is_text_and_never_a_template() =>
        Value.FromStored(Dialled().Type("2", "{{ service.name }} {{ 7*7 }}").Session.Variables["story"]).Text.ShouldBe("{{ service.name }} {{ 7*7 }}");

    [Fact]
    public void A_person_is_asked_for_once()
    {
        Dialled().Type("3").Events.OfType<HandoffRequested>().ShouldHaveSingleItem().ShouldBe(new HandoffRequested("HC-1", "asked", HandoffWay.Text, HandoffPriority.Normal, ""));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("5", 5)]
    public void Marks_are_recorded(string typed, int marks) => Dialled().Type("4", typed).Events.OfType<Rated>().ShouldHaveSingleItem().Marks.ShouldBe(marks);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("55")]
    [InlineData("five")]
    public void Marks_outside_the_scale_are_not(string typed) => Dialled().Type("4", typed).Events.OfType<Rated>().ShouldBeEmpty();
}
