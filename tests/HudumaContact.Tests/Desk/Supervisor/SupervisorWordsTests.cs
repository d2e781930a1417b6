using HudumaContact.Desk.Shell;
using HudumaContact.Desk.Supervisor;
using HudumaContact.Desk.Supervisor.Charts;
using HudumaContact.Handoff.Supervision;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

public sealed class SupervisorWordsTests
{
    private static readonly SupervisorWords English = new(new Tongue(Tongue.English));
    private static readonly SupervisorWords Swahili = new(new Tongue(Tongue.Swahili));

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        foreach (var word in typeof(SupervisorWords).GetProperties().Where(word => word.PropertyType == typeof(string)))
        {
            var (english, swahili) = ((string)word.GetValue(English)!, (string)word.GetValue(Swahili)!);
            english.ShouldNotBeNullOrWhiteSpace(word.Name);
            swahili.ShouldNotBe(english, word.Name);
        }
    }

    [Fact]
    public void Every_refusal_has_words_of_its_own()
    {
        Enum.GetValues<SuperviseOutcome>().Where(outcome => outcome is not SuperviseOutcome.Done).Select(English.Refused).ShouldBeUnique();
        Enum.GetValues<SuperviseOutcome>().Where(outcome => outcome is not SuperviseOutcome.Done).Select(Swahili.Refused).ShouldBeUnique();
    }

    [Theory]
    [InlineData(45, "45 s", "sek 45")]
    [InlineData(60, "1 min", "dak 1")]
    [InlineData(3599, "59 min", "dak 59")]
    [InlineData(7500, "2 h 05", "saa 2:05")]
    [InlineData(3 * 86400, "3 d", "siku 3")]
    public void A_time_is_told_in_its_largest_units(int seconds, string english, string swahili)
    {
        English.Span(TimeSpan.FromSeconds(seconds)).ShouldBe(english);
        Swahili.Span(TimeSpan.FromSeconds(seconds)).ShouldBe(swahili);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(4, 4, 5)]
    [InlineData(7, 8, 5)]
    [InlineData(23, 25, 6)]
    [InlineData(480, 500, 6)]
    [InlineData(12_345, 15_000, 4)]
    public void A_scale_has_few_lines_at_round_numbers(double largest, double top, int lines)
    {
        var scale = ChartScale.OfCounts(largest);
        scale.Top.ShouldBe(top);
        scale.Lines.Count.ShouldBe(lines);
        scale.Height(top).ShouldBe(100);
    }
}
