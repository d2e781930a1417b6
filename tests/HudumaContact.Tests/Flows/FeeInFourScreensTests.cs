using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>Whoever types the name of a popular service reads its fee on the fourth screen, on a first call on the fifth.</summary>
public sealed class FeeInFourScreensTests
{
    public static TheoryData<string, string> PopularNames =>
        new(TheHudumaLine.Release.Catalogue.Popular.SelectMany(service => new[] { ("en", service.ShortName.En), ("sw", service.ShortName.Sw) }));

    [Theory]
    [MemberData(nameof(PopularNames))]
    public void From_dialling_to_the_fee(string language, string name) =>
        ScreensToFee(Phone(language), name, before: []).ShouldBeLessThanOrEqualTo(4);

    [Theory]
    [MemberData(nameof(PopularNames))]
    public void From_dialling_for_the_first_time_to_the_fee(string language, string name) =>
        ScreensToFee(Phone(language: null), name, before: [language == "en" ? "1" : "2"]).ShouldBeLessThanOrEqualTo(5);

    private static int ScreensToFee(Handset phone, string name, string[] before)
    {
        var screen = phone.Dial();
        var screens = 1;
        foreach (var answer in before.Append(name)) Answer(answer);
        if (screen.Node.Value == "find/choose") Answer(NumberOf(name, screen));
        if (screen.Node.Value == "service/menu") Answer("2");
        // The name "Collect or track" is itself a question: from its status over the time to the fee.
        if (screen.Node.Value == "service/how-to-check") Answer("1");
        if (screen.Node.Value == "service/time") Answer("1");
        screen.Node.Value.ShouldBe("service/fee");
        return screens;

        void Answer(string typed)
        {
            screen = phone.Type(typed);
            screens++;
        }
    }

    private static string NumberOf(string name, Screen screen) =>
        screen.Text.Split('\n').Single(line => line.EndsWith(". " + name, StringComparison.Ordinal)).Split('.')[0];

    private static Handset Phone(string? language) => new(TheHudumaLine.Release.Flows, new TalkSetting { Language = language }, TheHudumaLine.World());
}
