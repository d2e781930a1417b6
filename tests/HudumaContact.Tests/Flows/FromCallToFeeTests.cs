using HudumaContact.Flows.Talking;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>Who calls for the first time hears Swahili, and three keys on what a service costs; who presses as soon as the key is told has the fee within 45 seconds of listening.</summary>
public sealed class FromCallToFeeTests
{
    private static readonly TimeSpan MostListened = TimeSpan.FromSeconds(45);

    [Theory]
    [InlineData(null, "Huduma maarufu", "Kupoteza kitambulisho", "Ada", "shilingi 1,000")]
    [InlineData("en", "Services asked most", "Lost or damaged ID card", "Fee", "shillings 1,000")]
    public void Three_keys_and_less_than_45_seconds_to_the_fee_of_a_lost_ID(string? language, string first, string second, string third, string fee)
    {
        var phone = new Handset(TheHudumaLine.Release.Flows, new TalkSetting { Line = HudumaContact.Flows.Definition.LineKind.Voice, Language = language }, TheHudumaLine.World());
        var screen = phone.Call();
        var listened = TimeSpan.Zero;
        foreach (var label in new[] { first, second, third })
        {
            var lines = screen.Text.Split('\n');
            var told = Array.FindIndex(lines, line => line.StartsWith(label + ",", StringComparison.Ordinal));
            told.ShouldBeGreaterThanOrEqualTo(0, screen.Text);
            listened += SpeakingTime.Estimated.Of(string.Join('\n', lines[..(told + 1)]), language ?? "sw");
            screen = phone.Type(lines[told][^2..^1]);
        }

        screen.Node.Value.ShouldBe("service/fee");
        screen.Text.ShouldContain(fee);
        listened += SpeakingTime.Estimated.Of(screen.Text[..(screen.Text.IndexOf(fee, StringComparison.Ordinal) + fee.Length)], language ?? "sw");
        listened.ShouldBeLessThan(MostListened);
    }

    [Fact]
    public void A_stranger_is_told_at_once_how_to_hear_English()
    {
        var phone = new Handset(TheHudumaLine.Release.Flows, new TalkSetting { Line = HudumaContact.Flows.Definition.LineKind.Voice }, TheHudumaLine.World());

        phone.Call().Text.ShouldStartWith("Karibu Huduma Kenya.\nFor English, press 8.\n");
        phone.Type("8").Text.ShouldContain("Services asked most, press 1.");
    }
}
