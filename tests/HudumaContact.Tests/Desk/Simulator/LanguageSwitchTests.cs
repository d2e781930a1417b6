using HudumaContact.Content;
using HudumaContact.Desk.Simulator;
using HudumaContact.Flows.Reading;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator;

public sealed class LanguageSwitchTests
{
    [Fact]
    public void It_is_the_choice_of_the_main_menu_that_sets_the_language() => CodeIn(TheHudumaLine.Content([])).ShouldBe("*647*7#");

    [Fact]
    public void A_menu_without_such_a_choice_has_none() => CodeIn(SmallRelease.With()).ShouldBeNull();

    private static string? CodeIn(ContentSet content)
    {
        var faults = new List<Fault>();
        var flows = FlowReader.Read(content, faults);
        faults.ShouldBeEmpty();
        return LanguageSwitch.CodeOf(flows!, "*647#");
    }
}
