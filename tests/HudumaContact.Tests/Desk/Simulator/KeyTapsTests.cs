using HudumaContact.Desk.Simulator;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator;

public sealed class KeyTapsTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("7", "p")]
    [InlineData("77", "q")]
    [InlineData("7777", "s")]
    [InlineData("77777", "7")]
    [InlineData("777777", "p")]
    public void Tapping_on_goes_through_the_letters_of_a_key_to_its_digit_and_round(string keys, string text) => Typed(keys).ShouldBe(text);

    [Fact]
    public void A_word_is_typed_key_after_key() => Typed("4443").ShouldBe("id");

    [Fact]
    public void After_a_pause_the_same_key_begins_a_new_letter() => Typed("2 2").ShouldBe("aa");

    [Fact]
    public void A_key_without_letters_is_itself() => Typed("**#").ShouldBe("**#");

    /// <summary>A space in the keys is a pause.</summary>
    private string Typed(string keys)
    {
        var taps = new KeyTaps(_time);
        var text = "";
        foreach (var key in keys)
        {
            if (key == ' ') _time.Advance(TimeSpan.FromSeconds(1.5));
            else text = taps.Tap(key, text);
        }

        return text;
    }
}
