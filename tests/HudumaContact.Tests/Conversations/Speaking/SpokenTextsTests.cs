using CsCheck;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Talking;
using HudumaContact.Handoff.Queues;
using HudumaContact.Speech;
using HudumaContact.Speech.Reading;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Speaking;

public sealed class SpokenTextsTests
{
    private static readonly string[] Keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#", "7277", "12345678", "!silence"];

    /// <summary>What the engine's words print, as those who say them write it.</summary>
    private static readonly Dictionary<string, string?> Printed = new(StringComparer.Ordinal)
    {
        ["place"] = "12",
        ["minutes"] = "7",
        ["seconds"] = "31",
        ["number"] = "HC-7F3K9Q",
        ["hours"] = "8:00-13:00, 14:00-24:00",
    };

    private static readonly Dictionary<string, SpeechBook> Books =
        Tongue.All.ToDictionary(language => language, language => new SpeechBook(language, SpokenTexts.Of(TheHudumaLine.Release, language).Select(text => text.Text)));

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Whatever_keys_a_caller_presses_every_word_that_is_heard_is_recorded(string language)
    {
        Gen.Int[0, Keys.Length - 1].Array[1, 9].Select(picked => picked.Select(key => Keys[key]).ToArray()).Sample(keys =>
        {
            var phone = new Handset(TheHudumaLine.Release.Flows, new TalkSetting { Line = LineKind.Voice, Language = language }, TheHudumaLine.World());
            var screen = phone.Call();
            foreach (var key in keys)
            {
                foreach (var line in screen.Listed.Split('\n')) Unknown(line, language).ShouldBeEmpty($"{screen.Node} after {string.Join(' ', keys)}: {line}");
                if (screen.Ends) break;
                screen = phone.Do(screen.Entry is KeyEntry.Spoken ? "!speak 12s" : key)!;
            }
        }, iter: 1000);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Every_word_of_the_engine_that_a_call_says_is_recorded_with_what_it_prints(string language)
    {
        var defaults = TheHudumaLine.Release.Flows.Defaults;
        var now = new DateTime(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);
        foreach (var word in Word.OfCalls)
        {
            for (var days = 0; days < 7; days++)
            {
                var said = defaults.Words[word].In(language, LineKind.Voice, defaults.Fallback)
                    .Render(path => path == "opens" ? HoursBook.SaidTime(now.AddDays(days), now, language) : Printed.GetValueOrDefault(path));
                foreach (var line in said.Split('\n')) Unknown(line, language).ShouldBeEmpty($"{word}: {line}");
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Texts_are_some_hundreds_and_hold_no_value_and_no_output(string language)
    {
        var texts = SpokenTexts.Of(TheHudumaLine.Release, language);
        texts.Count.ShouldBeInRange(700, 2500);
        texts.ShouldAllBe(text => !text.Text.Contains("{{") && text.Where.Length > 0);
        Books[language].Texts.Count.ShouldBeGreaterThan(texts.Count);
    }

    /// <summary>What is only ever texted is not recorded.</summary>
    [Fact]
    public void What_no_call_can_hear_is_not_in_it() =>
        SpokenTexts.Of(TheHudumaLine.Release, "en").ShouldNotContain(text => text.Text.Contains("no more messages") || text.Text.Contains("(On Safaricom") || text.Text.Contains("Reply to this SMS"));

    /// <summary>A caller may change the language on the way.</summary>
    private static IEnumerable<string> Unknown(string line, string language) =>
        Books.Values.Any(book => book.Read(line).IsKnown) ? [] : Books[language].Read(line).Pieces.Where(piece => !piece.IsKnown).Select(piece => piece.Text);
}
