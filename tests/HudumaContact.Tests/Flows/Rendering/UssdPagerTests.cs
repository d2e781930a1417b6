using System.Globalization;
using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Rendering;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Rendering;

public sealed class UssdPagerTests
{
    private const int Budget = 156;

    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Const(' '), Gen.Const('\n'), Gen.Const('€'), Gen.Const('{'), Gen.Char), 0, 700];

    private static readonly Gen<string[]> AnyLabels = Gen.String[Gen.Char['A', 'z'], 1, 40].Array[0, 25];

    [Fact]
    public void A_short_screen_is_one_page_with_its_moves_last()
    {
        var pages = UssdPager.Pages(Content("Choose:", ["Fee", "Time"], back: true, home: true), Budget);

        pages.ShouldBe(["Choose:\n1. Fee\n2. Time\n0 Back 00 Menu"]);
    }

    [Fact]
    public void A_screen_of_exactly_the_budget_is_one_page_and_one_septet_more_is_two()
    {
        var fits = new string('a', Budget - "\n0 Back".Length);

        UssdPager.Pages(Content(fits, [], back: true), Budget).Count.ShouldBe(1);
        UssdPager.Pages(Content(fits + "a", [], back: true), Budget).Count.ShouldBe(2);
    }

    [Fact]
    public void An_extension_character_costs_two_septets()
    {
        var half = new string('€', (Budget - "\n0 Back".Length) / 2);

        UssdPager.Pages(Content(half, [], back: true), Budget).Count.ShouldBe(1);
        UssdPager.Pages(Content(half + "€", [], back: true), Budget).Count.ShouldBe(2);
    }

    [Fact]
    public void Every_page_but_the_last_says_how_to_get_more_and_every_page_but_the_first_how_to_turn_back()
    {
        var pages = UssdPager.Pages(Content(string.Join(' ', Enumerable.Repeat("word", 90)), [], home: true), Budget);

        pages.Count.ShouldBeGreaterThan(2);
        pages[0].ShouldEndWith("\n00 Menu 98 More");
        pages[1].ShouldEndWith("\n0 Back 00 Menu 98 More");
        pages[^1].ShouldEndWith("\n0 Back 00 Menu");
    }

    [Fact]
    public void A_bullet_goes_to_the_next_page_with_its_words()
    {
        var room = Budget - "\n98 More".Length;

        var pages = UssdPager.Pages(Content(new string('a', room - 2) + "\n- Original national ID and copy", []), Budget);

        pages.ShouldBe([new string('a', room - 2) + "\n98 More", "- Original national ID and copy\n0 Back"]);
    }

    [Theory]
    [InlineData("KSh 30,000 at once")]
    [InlineData("paybill 222222 alone")]
    [InlineData("Paybill 222222 alone")]
    public void A_number_goes_to_the_next_page_with_what_it_is_of(string together)
    {
        var room = Budget - "\n98 More".Length;
        var before = new string('a', room - together.IndexOf(' ', StringComparison.Ordinal) - 1);

        UssdPager.Pages(Content($"{before} {together}", []), Budget).ShouldBe([before + "\n98 More", together + "\n0 Back"]);
    }

    [Fact]
    public void A_page_ends_with_a_line_where_that_leaves_little_of_it_empty()
    {
        var room = Budget - "\n98 More".Length;
        var line = new string('a', room - 8);

        UssdPager.Pages(Content(line + "\nAs of 2026. Confirm.", []), Budget).ShouldBe([line + "\n98 More", "As of 2026. Confirm.\n0 Back"]);
    }

    [Fact]
    public void A_line_is_cut_where_half_the_page_would_stay_empty()
    {
        var lineAndWords = new string('a', 60) + "\n" + string.Join(' ', Enumerable.Repeat("word", 40));

        UssdPager.Pages(Content(lineAndWords, []), Budget)[0].ShouldStartWith(new string('a', 60) + "\nword word");
    }

    [Fact]
    public void Text_is_cut_between_words()
    {
        var words = Enumerable.Range(0, 80).Select(i => $"word{i}").ToArray();

        var pages = UssdPager.Pages(Content(string.Join(' ', words), []), Budget);

        pages.SelectMany(page => Lines(page)).SelectMany(line => line.Split(' ')).ShouldBe(words);
    }

    [Fact]
    public void Options_keep_their_numbers_over_pages_and_none_is_lost()
    {
        var labels = Enumerable.Range(1, 20).Select(i => $"Service number {i}").ToArray();

        var pages = UssdPager.Pages(Content("Choose:", labels, back: true, home: true), Budget);

        pages.Count.ShouldBe(4);
        pages.SelectMany(page => Lines(page)).Where(line => line.Contains(". ", StringComparison.Ordinal)).ShouldBe(labels.Select((label, i) => $"{i + 1}. {label}"));
    }

    [Fact]
    public void What_is_told_on_a_later_page_pushes_options_on_and_changes_no_page_before()
    {
        var labels = Enumerable.Range(1, 20).Select(i => $"Service number {i}").ToArray();
        var content = Content("Choose:", labels, back: true, home: true);

        var pages = UssdPager.Pages(content with { SaidOnPage = new Dictionary<int, string> { [1] = "Not on the list." } }, Budget);

        var before = UssdPager.Pages(content, Budget);
        pages[0].ShouldBe(before[0]);
        pages[1].ShouldStartWith("Not on the list.\n" + Lines(before[1]).First());
        pages.ShouldAllBe(page => Gsm7.Septets(page) <= Budget);
        pages.SelectMany(page => Lines(page)).Where(line => line.Contains(". ", StringComparison.Ordinal)).ShouldBe(labels.Select((label, i) => $"{i + 1}. {label}"));
    }

    [Fact]
    public void Going_on_by_sms_is_offered_only_where_there_is_room()
    {
        var roomy = Content("Choose:", ["Fee"]) with { BySms = ("97", "Go on by SMS") };
        var full = Content(new string('a', Budget), []) with { BySms = ("97", "Go on by SMS") };

        UssdPager.Pages(roomy, Budget).ShouldBe(["Choose:\n1. Fee\n97 Go on by SMS"]);
        UssdPager.Pages(full, Budget).ShouldBe([new string('a', Budget)]);
    }

    [Fact]
    public void Any_screen_fits_in_any_budget_and_has_only_characters_of_a_phone() =>
        Gen.Select(AnyText, AnyLabels, Gen.Int[60, 182], Gen.Bool).Sample((text, labels, budget, back) =>
        {
            foreach (var page in UssdPager.Pages(Content(text, labels, back, home: true), budget))
            {
                Gsm7.Septets(page).ShouldBeLessThanOrEqualTo(budget);
                Gsm7.Fits(page).ShouldBeTrue();
            }
        });

    [Fact]
    public void No_character_of_a_text_is_lost_but_the_space_at_a_cut() =>
        Gen.Select(AnyText, Gen.Int[60, 182]).Sample((text, budget) =>
        {
            var pages = UssdPager.Pages(Content(text, []), budget);

            Squeezed(string.Join(' ', pages.SelectMany(page => Lines(page)))).ShouldBe(Squeezed(Gsm7.ToGsm(text)));
        });

    private static ScreenContent Content(string text, string[] labels, bool back = false, bool home = false) => new(
        text,
        [.. labels.Select((label, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), label))],
        back ? ("0", "Back") : null,
        home ? ("00", "Menu") : null,
        ("98", "More"),
        ("0", "Back"),
        BySms: null);

    private static IEnumerable<string> Lines(string page) =>
        page.Split('\n').Where(line => !IsMoves(line));

    private static bool IsMoves(string line) => line is "98 More" or "0 Back" or "0 Back 98 More" or "0 Back 00 Menu" or "00 Menu 98 More" or "0 Back 00 Menu 98 More";

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
