using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Rendering;

public sealed class ChatLayoutTests
{
    private static readonly ScreenContent Content = new(
        "Which of these \u201cservices\u201d? \U0001F600",
        [("1", "Passport"), ("2", "Good conduct")],
        Back: ("0", "Back"),
        Home: ("00", "Menu"),
        More: ("98", "More"),
        PageBack: ("0", "Back"),
        BySms: ("97", "Get it by SMS"));

    [Fact]
    public void The_text_stays_as_it_was_written_on_one_page() =>
        Layout.Pages(Content with { Text = new string('\u2019', 3000) }, LineKind.Chat, budget: 156, static word => word).ShouldBe([new string('\u2019', 3000)]);

    [Fact]
    public void What_can_be_chosen_are_the_options_and_then_the_ways_back() =>
        ChatLayout.Choices(Content).ShouldBe([new("1", "Passport"), new("2", "Good conduct"), new("0", "Back"), new("00", "Menu")]);

    [Fact]
    public void On_the_first_screen_there_is_no_way_back() =>
        ChatLayout.Choices(Content with { Back = null, Home = null }).Select(choice => choice.Key).ShouldBe(["1", "2"]);

    [Fact]
    public void Who_has_no_buttons_reads_them_below_the_text() =>
        new Screen("Which?", Ends: false, new NodeId("main/which"), 0, 1) { Choices = [new("1", "Passport"), new("0", "Back")] }.Listed.ShouldBe("Which?\n1. Passport\n0. Back");

    [Fact]
    public void A_screen_without_buttons_is_its_text() =>
        new Screen("Goodbye", Ends: true, new NodeId("main/bye"), 0, 1).Listed.ShouldBe("Goodbye");
}
