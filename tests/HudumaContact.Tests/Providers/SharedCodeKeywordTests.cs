using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class SharedCodeKeywordTests
{
    [Theory]
    [InlineData("HUDUMA pasipoti", "pasipoti")]
    [InlineData("huduma pasipoti", "pasipoti")]
    [InlineData("  Huduma:  pasipoti ", "pasipoti ")]
    [InlineData("Huduma,pasipoti", "pasipoti")]
    [InlineData("Huduma\npasipoti", "pasipoti")]
    [InlineData("HUDUMA", "")]
    [InlineData("huduma huduma centre", "huduma centre")]
    public void The_word_that_routes_to_us_is_taken_off(string text, string rest) =>
        SharedCodeKeyword.TakenOff(text, "HUDUMA").ShouldBe(rest);

    [Theory]
    [InlineData("Hudumani pasipoti")]
    [InlineData("Huduma2 pasipoti")]
    [InlineData("pasipoti huduma")]
    [InlineData("hud")]
    [InlineData("")]
    public void Another_word_is_text(string text) => SharedCodeKeyword.TakenOff(text, "HUDUMA").ShouldBe(text);

    [Theory]
    [InlineData(" huduma pasipoti")]
    [InlineData("")]
    public void On_a_code_of_our_own_nothing_is_taken_off(string text) => SharedCodeKeyword.TakenOff(text, "").ShouldBe(text);
}
