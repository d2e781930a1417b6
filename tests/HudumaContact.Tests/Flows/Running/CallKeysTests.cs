using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>What each key of a call does at each kind of node.</summary>
public sealed class CallKeysTests
{
    [Theory]
    // A menu
    [InlineData("", "1", "services")]
    [InlineData("", "7", "colour")]
    [InlineData("", "8", "menu")]
    [InlineData("", "9", "menu")]
    [InlineData("", "11", "menu")]
    [InlineData("", "A", "menu")]
    [InlineData("", "", "menu")]
    [InlineData("", "Services", "menu")]
    [InlineData("", "passport fee", "menu")]
    [InlineData("", "*", "menu")]
    [InlineData("", "#", "menu")]
    [InlineData("1", "*", "menu")]
    [InlineData("1", "00", "services")]
    [InlineData("1 1", "0", "menu")]
    // An answer
    [InlineData("1 1 1", "1", "service")]
    [InlineData("1 1 1", "2", "fee")]
    [InlineData("1 1 1", "7", "fee")]
    [InlineData("1 1 1", "#", "fee")]
    [InlineData("1 1 1", "*", "service")]
    // A question in digits, or spelled
    [InlineData("6", "12345#", "look")]
    [InlineData("6", "12345", "look")]
    [InlineData("6", "#", "number")]
    [InlineData("6", "", "number")]
    [InlineData("6", "12A45", "number")]
    [InlineData("6", "*", "menu")]
    [InlineData("6", "0", "menu")]
    [InlineData("6", "9", "look")]
    // A question in words
    [InlineData("2", "1", "story")]
    [InlineData("2", "#", "story")]
    [InlineData("2", "*", "menu")]
    // Marks
    [InlineData("4", "5", "done")]
    [InlineData("4", "6", "rate")]
    [InlineData("4", "9", "rate")]
    public void A_key_means_one_thing_at_each_kind_of_node(string before, string key, string leadsTo) =>
        Calling().Type(before.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Type(key).At.ShouldBe(leadsTo);

    [Theory]
    [InlineData("", KeyEntry.One)]
    [InlineData("1 1 1", KeyEntry.One)]
    [InlineData("6", KeyEntry.Many)]
    [InlineData("2", KeyEntry.Spoken)]
    [InlineData("4", KeyEntry.One)]
    [InlineData("4 5", KeyEntry.None)]
    public void The_screen_says_how_it_is_answered_and_so_does_its_node(string keys, KeyEntry entry)
    {
        var caller = Calling().Type(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        caller.Last.Screen!.Entry.ShouldBe(entry);
        new FlowRunner(caller.Book).EntryAt(caller.Last.Screen.Node).ShouldBe(entry);
    }

    [Theory]
    [InlineData("[0-9]{7,8}", KeyEntry.Many)]
    [InlineData("[A-Za-z0-9][A-Za-z0-9 /-]{2,38}", KeyEntry.Many)]
    [InlineData("[0-9]{8}|[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}", KeyEntry.Many)]
    [InlineData("(0|\\\\+?254)[17][0-9]{8}", KeyEntry.Many)]
    [InlineData("[^@ ]+@[^@ ]+[.][^@ ]+", KeyEntry.Spoken)]
    public void A_pattern_that_takes_digits_is_keyed(string pattern, KeyEntry entry)
    {
        var caller = new Caller(SmallRelease.WithNodes($"a: {{ ask: {{ prompt: {{ en: x, sw: x }}, into: x, pattern: \"{pattern}\" }}, next: b }}\nb: {{ end: {{ en: x, sw: x }} }}"));

        caller.Book.EntryAt(new NodeId("main/a")).ShouldBe(entry);
    }

    [Fact]
    public void What_is_searched_for_after_a_branch_is_keyed_too() =>
        new Caller(SmallRelease.WithNodes("a: { ask: { prompt: { en: x, sw: x }, into: question }, next: b }\nb: { branch: { on: question, cases: { \"1\": bye }, else: main/understand } }"))
            .Book.EntryAt(new NodeId("main/a")).ShouldBe(KeyEntry.Many);

    [Fact]
    public void An_answer_is_sent_to_be_kept_and_told_in_few_words()
    {
        var caller = Calling().Type("1", "1", "1");
        caller.Text.ShouldBe("fee of passport: KSh 4,550.\nService, Press 1.\nBy SMS too, Press 7.\nBack, Press star.");

        caller.Type("7").Text.ShouldBe("Sent.\nService, Press 1.\nBy SMS too, Press 7.\nAgain, Press hash.");
        caller.Events.OfType<CopyWanted>().Count().ShouldBe(1);
        caller.Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void Where_no_SMS_is_sent_none_is_offered()
    {
        var caller = Calling(sendsSms: false).Type("1", "1", "1");

        caller.Text.ShouldNotContain("SMS");
        caller.Type("7").Text.ShouldStartWith("Not a choice.");
    }

    [Fact]
    public void A_wrong_key_is_told_shortly_and_the_second_time_with_all_there_is()
    {
        var caller = Calling().Type("1", "5");
        caller.Text.ShouldBe("Not a choice.\npassport, Press 1.\nbirth, 2.\ndeath, 3.\nAgain, Press hash.");

        caller.Type("5").Text.ShouldBe("Not a choice.\nWhich?\npassport, Press 1.\nbirth, 2.\ndeath, 3.\nBack, Press star.");
        caller.Type("5").At.ShouldBe("lost");
    }

    [Fact]
    public void Hearing_it_again_counts_as_nothing_and_tells_what_was_said_on_the_way_too()
    {
        var caller = new Caller(SmallRelease.WithNodes("a: { say: { en: Case 7., sw: Kesi 7. }, next: b }\nb: { menu: { prompt: { en: More?, sw: Zaidi? }, options: [ { label: { en: Bye, sw: Kwaheri }, next: bye } ] } }")).Call().Type("2", "5", "#");

        caller.Text.ShouldBe("Case 7.\nMore?\nBye, Press 1.\nBack, Press star.");
        caller.Type("#", "#", "5", "1").At.ShouldBe("bye");
    }

    [Theory]
    [InlineData("#")]
    [InlineData("")]
    public void A_hash_with_nothing_before_it_is_heard_again_where_it_ends_what_is_keyed(string key)
    {
        var caller = Calling().Type("6");
        var asked = caller.Text;

        caller.Type(key, key, key, key).Text.ShouldBe(asked);
        caller.At.ShouldBe("number");
    }

    [Fact]
    public void Where_words_are_waited_for_nobody_is_told_to_hear_it_again_by_the_key_that_ends_them()
    {
        Calling().Type("6").StaySilent().Text.ShouldContain("Again, Press hash.");
        Calling().Type("2").StaySilent().Text.ShouldNotContain("Again");
    }

    [Fact]
    public void A_stranger_hears_the_language_of_calls_and_nothing_is_remembered_of_it()
    {
        var release = SmallRelease.WithDefaults("languages: [en, sw]\n", "languages: [en, sw]\ncall-language: sw\n");
        var caller = new Caller(release, language: null).Call();

        caller.Text.ShouldStartWith("Huduma\nKwaheri, Bonyeza 1.");
        caller.Events.OfType<LanguageChosen>().ShouldBeEmpty();
        new Caller(release, language: null).Dial().Text.ShouldContain("Goodbye");
    }

    [Fact]
    public void What_everybody_is_to_know_is_said_once_before_the_main_menu()
    {
        var caller = new Caller(EngineLine.Release, new TestWorld { ForAll = ["Closed on Friday."] }).Call();
        caller.Text.ShouldStartWith("Closed on Friday.\nHuduma\n");

        caller.Type("1", "*").Text.ShouldStartWith("Huduma\n");
        new Caller(EngineLine.Release, new TestWorld { ForAll = ["Closed on Friday."] }).Dial().Text.ShouldStartWith("Huduma\n");
    }

    private static Caller Calling(bool sendsSms = true) => new Caller(EngineLine.ForCalls).Call(sendsSms);
}
