using CsCheck;
using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("1*2", "1*2")]
    [InlineData("Ng'ombe 😀", "Ng'ombe 😀")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    [InlineData("\u009F", "\uFFFD")]
    public void Controls_become_replacement_characters(string raw, string clean) => TypedText.Clean(raw).ShouldBe(clean);

    [Fact]
    public void Lone_surrogates_become_replacement_characters()
    {
        TypedText.Clean("a\ud83d").ShouldBe("a\uFFFD");
        TypedText.Clean("\ude00a").ShouldBe("\uFFFDa");
        TypedText.Clean("\ude00\ud83d").ShouldBe("\uFFFD\uFFFD");
    }

    [Fact]
    public void Text_without_any_is_not_copied()
    {
        const string text = "a long answer with 😀";
        TypedText.Clean(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void The_length_stays_and_what_is_clean_stays_clean() =>
        Gen.String[Gen.Char, 0, 40].Sample(raw =>
        {
            var clean = TypedText.Clean(raw);
            clean.Length.ShouldBe(raw.Length);
            clean.Any(char.IsControl).ShouldBeFalse();
            TypedText.Clean(clean).ShouldBeSameAs(clean);
            System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)).ShouldBe(clean);
        });

    [Fact]
    public void A_grown_text_still_begins_with_the_one_before() =>
        Gen.Select(Gen.String[Gen.Char, 0, 20], Gen.String[Gen.Char, 0, 20]).Sample((before, typed) =>
            TypedText.Clean($"{before}*{typed}").ShouldStartWith(TypedText.Clean(before) + "*"));
}
