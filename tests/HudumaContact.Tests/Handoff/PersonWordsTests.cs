using HudumaContact.Content;
using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Definition;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff;

/// <summary>What who waits for a person is told, in the words that this repository ships.</summary>
public sealed class PersonWordsTests
{
    private static readonly IReadOnlyList<string> OfWaiting = [Word.PersonQueued, Word.PersonClosed, Word.CallQueued];

    private static readonly IReadOnlyList<string> All = [.. OfWaiting, Word.PersonJoined, Word.CallMissed, Word.CallGivenUp];

    private static readonly Defaults Defaults = TheHudumaLine.Release.Flows.Defaults;

    /// <summary>Thousands wait, the day has three periods, and we open on the day with the longest name.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["place"] = "9999",
        ["hours"] = "10:00-12:30, 13:30-17:30, 18:00-21:00",
        ["opens"] = "Wednesday 10:00",
        ["again"] = "Wednesday 10:00",
        ["number"] = CaseNumber.Prefix + new string('M', CaseNumber.Signs),
        ["agent"] = "Mwanaisha-Nyambura",
    };

    public static TheoryData<string, string> EveryWord => [.. from word in All from language in Defaults.Languages select (word, language)];

    public static TheoryData<string, string, LineKind> EveryWait =>
        [.. from word in OfWaiting from language in Defaults.Languages from line in new[] { LineKind.Sms, LineKind.Chat } select (word, language, line)];

    [Theory]
    [MemberData(nameof(EveryWord))]
    public void It_is_one_SMS_with_the_longest_that_it_can_say(string word, string language) =>
        SmsParts.Of(Gsm7.ToGsm(Said(word, language, LineKind.Sms))).Count.ShouldBe(1);

    [Theory]
    [MemberData(nameof(EveryWait))]
    public void Who_waits_is_told_the_place_and_the_hours(string word, string language, LineKind line)
    {
        var paths = Of(word, language, line).Paths;
        paths.ShouldContain("place");
        paths.ShouldContain("hours");
    }

    [Theory]
    [InlineData(Word.PersonQueued)]
    [InlineData(Word.PersonClosed)]
    [InlineData(Word.PersonJoined)]
    public void Who_chats_is_told_of_the_chat_and_of_no_SMS(string word)
    {
        foreach (var language in Defaults.Languages) Said(word, language, LineKind.Chat).ShouldNotContain("SMS");
    }

    private static Template Of(string word, string language, LineKind line) => Defaults.Words[word].In(language, line, Defaults.Fallback);

    private static string Said(string word, string language, LineKind line) => Of(word, language, line).Render(path => Longest[path]);
}
