using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Speaking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>What a call says of the engine's own words is checked and recorded; what it never says is neither.</summary>
public sealed class WordsOnCallsTests
{
    /// <summary>In no word of the small release.</summary>
    private const string Odd = "Slash / slash.";

    /// <summary>Written down here once more, so that none leaves or joins them unseen.</summary>
    private static readonly string[] NeverSaid =
    [
        "home", "by-sms", "went-by-sms", "input-limit", "help", "stopped", "started", "person-queued", "person-closed", "person-joined", "call-queued", "call-missed", "call-given-up",
        "form-by-sms", "form-by-dial", "form-left", "answer-corrected",
    ];

    public static TheoryData<string> Words => [.. Word.All];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_a_call_says_is_speakable(string word) =>
        Check(word, lettersPerSecond: 1000).Any(fault => fault.Message.StartsWith($"The word '{word}': A voice cannot say '/' in the 'en' text.", StringComparison.Ordinal)).ShouldBe(!NeverSaid.Contains(word));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_a_call_says_is_short(string word) =>
        Check(word, lettersPerSecond: 0.25).Any(fault => fault.Message == $"In 'en' the word '{word}' takes 56 seconds to say, over 45. Shorten it.").ShouldBe(!NeverSaid.Contains(word));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_a_call_says_is_recorded(string word) =>
        CallTexts.Of(Read(word, []), new SmallExtent().Names, "en").Any(text => text.Text.Source == Odd).ShouldBe(!NeverSaid.Contains(word));

    private static List<Fault> Check(string word, double lettersPerSecond)
    {
        var faults = new List<Fault>();
        FlowChecker.Check(Read(word, faults), new SmallExtent { LettersPerSecond = lettersPerSecond }, TextedLines.Usual, faults);
        return faults;
    }

    /// <summary>The small release, with a word that no voice can say.</summary>
    private static FlowBook Read(string word, List<Fault> faults)
    {
        var defaults = Regex.Replace(SmallRelease.Defaults, $"^  {word}: .*$", $"  {word}: {{ en: \"{Odd}\", sw: Sawa }}", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        defaults.ShouldContain(Odd);
        return FlowReader.Read(SmallRelease.With(("defaults.yaml", defaults)), faults).ShouldNotBeNull();
    }
}
