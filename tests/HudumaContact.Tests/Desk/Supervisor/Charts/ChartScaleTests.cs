using HudumaContact.Desk.Supervisor.Charts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor.Charts;

public sealed class ChartScaleTests
{
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
