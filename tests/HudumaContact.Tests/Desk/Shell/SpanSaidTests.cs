using HudumaContact.Desk.Shell;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Shell;

public sealed class SpanSaidTests
{
    [Theory]
    [InlineData(45, "45 s", "sek 45")]
    [InlineData(60, "1 min", "dak 1")]
    [InlineData(3599, "59 min", "dak 59")]
    [InlineData(7500, "2 h 05", "saa 2:05")]
    [InlineData(3 * 86400, "3 d", "siku 3")]
    public void A_time_is_told_in_its_largest_units(int seconds, string english, string swahili)
    {
        SpanSaid.Of(TimeSpan.FromSeconds(seconds), new Tongue(Tongue.English)).ShouldBe(english);
        SpanSaid.Of(TimeSpan.FromSeconds(seconds), new Tongue(Tongue.Swahili)).ShouldBe(swahili);
    }
}
