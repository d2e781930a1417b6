using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>The arithmetic of the screen budget: 156 septets, with the longest of everything that can stand there.</summary>
public sealed class EveryScreenFitsTests
{
    private static string A(int length) => new('a', length);

    [Theory]
    [InlineData(156, "")]
    [InlineData(157, "In 'en' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void A_last_screen_has_156_septets(int length, string fault) =>
        Faults($"a: {{ end: {{ en: {A(length)}, sw: x }} }}").ShouldBe(fault);

    [Theory]
    [InlineData(144, "")]
    [InlineData(145, "In 'sw' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void What_is_said_on_the_way_counts(int length, string fault) =>
        // 11 said and a line feed.
        Faults($"a: {{ say: {{ en: x, sw: Tunashukuru }}, next: b }}\nb: {{ end: {{ en: x, sw: {A(length)} }} }}").ShouldBe(fault);

    [Theory]
    [InlineData(133, "")]
    [InlineData(134, "In 'en' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void So_do_the_helplines_after_a_question_in_words(int length, string fault) =>
        // "Call 116, 1195 or 999." is 22, and a line feed.
        Faults($"a: {{ ask: {{ prompt: {{ en: x, sw: x }}, into: mood }}, next: b }}\nb: {{ branch: {{ on: mood, cases: {{ good: bye }}, else: c }} }}\nc: {{ end: {{ en: {A(length)}, sw: x }} }}").ShouldBe(fault);

    [Theory]
    [InlineData(148, "")]
    [InlineData(149, "In 'en' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void The_longest_value_of_the_catalogue_counts(int length, string fault) =>
        // Passport is the longest short name: 8.
        Faults($"a: {{ end: {{ en: \"{A(length)}{{{{ service.short | default: '-' }}}}\", sw: x }} }}").ShouldBe(fault);

    [Theory]
    [InlineData(116, "")]
    [InlineData(117, "In 'en' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void A_typed_answer_counts_as_long_as_it_is_kept_and_filters_shorten_it(int length, string fault) =>
        Faults($"a: {{ set: {{ words: \"{{{{ question | default: '-' }}}}\" }}, next: b }}\nb: {{ end: {{ en: \"{A(length)}{{{{ words | truncate: 40 }}}}\", sw: x }} }}").ShouldBe(fault);

    [Fact]
    public void Characters_of_the_extension_table_count_two() =>
        Faults($"a: {{ end: {{ en: \"{A(155)}€\", sw: x }} }}").ShouldBe("In 'en' the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.");

    [Theory]
    [InlineData(125, "")]
    [InlineData(140, "In 'en' the option '1. BEGINNING...' takes 143 septets, more than a page has room for. Shorten its label.")]
    public void An_option_longer_than_a_page_is_refused(int length, string fault) =>
        Faults($"a: {{ menu: {{ prompt: {{ en: x, sw: x }}, options: [ {{ label: {{ en: {A(length)}, sw: x }}, next: bye }} ] }} }}")
            .Replace(A(34), "BEGINNING", StringComparison.Ordinal).ShouldBe(fault);

    [Theory]
    [InlineData("In 'sw' the screen takes 4 pages of 156 septets, over 3. Shorten the texts or split the menu.")]
    public void A_menu_of_more_than_three_pages_is_refused(string fault) =>
        Faults($"a: {{ menu: {{ prompt: {{ en: x, sw: {A(400)} }}, options: [ {{ label: {{ en: x, sw: x }}, next: bye }} ] }} }}")
            .ShouldBe(fault);

    [Theory]
    [InlineData(1, "In 'en' the screen takes 2 pages of 156 septets, over 1. Shorten the texts or split the menu.|In 'sw' the screen takes 2 pages of 156 septets, over 1. Shorten the texts or split the menu.")]
    [InlineData(2, "")]
    public void A_node_takes_no_more_pages_than_its_author_claims(int pages, string fault) =>
        Faults($"a: {{ menu: {{ prompt: {{ en: {A(150)}, sw: {A(150)} }}, options: [ {{ label: {{ en: x, sw: x }}, next: bye }} ] }}, pages: {pages} }}").ShouldBe(fault);

    [Theory]
    [InlineData(133, "")]
    [InlineData(134, "In 'en' 'WRONG...' takes 134 septets, more than a later page has room for. Shorten what a wrong answer is told.")]
    public void What_a_wrong_answer_is_told_fits_on_a_later_page(int length, string fault) =>
        // The keys and their line feed take 23 of 156.
        Faults($"a: {{ menu: {{ prompt: {{ en: {A(200)}, sw: x }}, options: [ {{ label: {{ en: x, sw: x }}, next: bye }} ] }}, pages: 5, wrong: {{ en: {A(length)}, sw: x }} }}")
            .Replace(A(37), "WRONG", StringComparison.Ordinal).ShouldBe(fault);

    [Fact]
    public void A_list_is_tried_with_all_that_the_catalogue_holds_for_it() =>
        Faults("a: { menu: { prompt: { en: x, sw: x }, each: { list: popular-services, most: 40 }, label: \"{{ it.short }}\", into: service }, next: told }", new SmallExtent { Popular = 38, ShortName = A(30) })
            .ShouldBe("In 'en' the screen takes 6 pages of 156 septets, over 3. Shorten the texts or split the menu.|In 'sw' the screen takes 6 pages of 156 septets, over 3. Shorten the texts or split the menu.");

    [Theory]
    [InlineData(700, 0)]
    [InlineData(900, 2)]
    public void An_answer_may_take_six_pages(int length, int faults) =>
        Faults("a: { menu: { prompt: { en: x, sw: x }, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: b }\nb: { answer: { topic: fee, of: service } }", new SmallExtent { Told = A(length) })
            .Split('|', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(faults);

    [Fact]
    public void Options_that_never_stand_together_are_not_counted_together()
    {
        const string node = """
            a: { menu: { prompt: { en: x, sw: x }, options: [
              { label: { en: L1, sw: x1 }, next: bye, when: { variable: language, is: [en] } },
              { label: { en: L2, sw: x2 }, next: bye, when: { variable: language, is: [sw] } },
              { label: { en: L3, sw: x3 }, next: bye, when: { variable: language, is: [empty] } },
              { label: { en: L4, sw: x4 }, next: bye, when: { variable: language, is: WHICH } } ] } }
            """;

        Faults(node.Replace(" L", $" {A(119)}", StringComparison.Ordinal).Replace("WHICH", "[en]", StringComparison.Ordinal)).ShouldBe("");
        Faults(node.Replace(" L", $" {A(119)}", StringComparison.Ordinal).Replace("WHICH", "[en, sw, empty]", StringComparison.Ordinal)).ShouldBe("");
        Faults(node.Replace("is: [en]", "is-not: [empty]", StringComparison.Ordinal).Replace("is: [sw]", "is-not: [empty]", StringComparison.Ordinal).Replace("is: [empty]", "is-not: [empty]", StringComparison.Ordinal)
            .Replace(" L", $" {A(119)}", StringComparison.Ordinal).Replace("WHICH", "[en, sw]", StringComparison.Ordinal)).ShouldStartWith("In 'en' the screen takes 4 pages");
    }

    [Theory]
    [InlineData("In 'en' phones cannot show '护' (U+62A4). Take it out of the text, or out of the catalogue when a value puts it there.")]
    public void A_value_that_no_phone_shows_is_refused(string fault) =>
        Faults("a: { end: { en: \"{{ service.short | default: '-' }}\", sw: x } }", new SmallExtent { ShortName = "Passport 护照" })
            .ShouldStartWith(fault);

    [Theory]
    [InlineData("defaults.yaml:24:1: In 'en' the word 'apology': the last screen takes 157 septets with all that can be told on it, over 156. Shorten it by 1.")]
    public void The_words_of_the_engine_fit_too(string fault)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(SmallRelease.WithDefaults("en: Sorry. Please dial again.", $"en: {A(157)}"), faults)!;

        FlowChecker.Check(book, new SmallExtent(), TextedLines.Usual, faults);

        faults.ShouldHaveSingleItem().ToString().ShouldBe(fault);
    }

    private static string Faults(string nodes, SmallExtent? extent = null)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(SmallRelease.WithNodes(nodes), faults);
        if (book is null) throw new ArgumentException(string.Join('|', faults), nameof(nodes));
        FlowChecker.Check(book, extent ?? new SmallExtent(), TextedLines.Usual, faults);
        return string.Join('|', Fault.InOrder(faults).Select(fault => fault.Message));
    }
}
