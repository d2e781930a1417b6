using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class ProviderWordsTests
{
    [Theory]
    [InlineData("Invalid 'To' Phone Number: +25470XXXX", "Invalid 'To' Phone Number: ***")]
    [InlineData("no route to +254 700 000 001.", "no route to ***.")]
    [InlineData("no route to 254700000001", "no route to ***")]
    [InlineData("NACK/1035/", "NACK/1035/")]
    [InlineData("error 21610", "error 21610")]
    [InlineData(" two\r\n\tlines\0 ", "two lines")]
    public void What_a_provider_says_is_one_line_without_numbers(string said, string masked) => ProviderWords.Masked(said).ShouldBe(masked);

    [Fact]
    public void And_short() => ProviderWords.Masked(new string('x', 5000)).Length.ShouldBe(160);
}
