using CsCheck;
using HudumaContact.Flows.Definition;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>However long a list is, each of its options is told once and chosen by one row of keys.</summary>
public sealed class SpokenPagesTests
{
    [Fact]
    public void Every_option_is_reached_by_exactly_one_row_of_keys() =>
        Gen.Int[1, 99].Sample(
            count =>
            {
                var chosen = new List<string>();
                var caller = Choosing(count);
                var pages = caller.Last.Screen!.Pages;
                for (var page = 0; page < pages; page++)
                {
                    for (var key = 1; key <= 9; key++)
                    {
                        var pressed = Choosing(count).Type([.. Enumerable.Repeat("9", page)]).Type($"{key}");
                        if (pressed.At == "picked") chosen.Add(pressed.Session.Variables["service"]);
                    }
                }

                chosen.Count.ShouldBe(count);
                chosen.Distinct().Count().ShouldBe(count);
            },
            iter: 30);

    [Fact]
    public void Every_option_is_told_once_and_no_page_tells_more_than_there_are_keys() =>
        Gen.Int[1, 99].Sample(
            count =>
            {
                var caller = Choosing(count);
                var told = new List<string>();
                for (var page = 0; page < caller.Last.Screen!.Pages; page++)
                {
                    if (page > 0) caller.Type("9");
                    var lines = caller.Text.Split('\n').Where(line => line.StartsWith("item-", StringComparison.Ordinal)).ToList();
                    lines.Select(line => line[^2..]).ShouldBe(Enumerable.Range(1, lines.Count).Select(key => $"{key}."));
                    lines.Count.ShouldBeLessThanOrEqualTo(CallKeys.Options);
                    caller.Text.Contains("More, 9.", StringComparison.Ordinal).ShouldBe(page + 1 < caller.Last.Screen.Pages);
                    told.AddRange(lines.Select(line => line.Split(',')[0]));
                }

                told.ShouldBe(Enumerable.Range(1, count).Select(number => $"item-{number}"));
            },
            iter: 30);

    [Fact]
    public void A_star_goes_a_page_back_before_it_leaves_the_list()
    {
        var caller = Choosing(20).Type("9", "9", "*");
        caller.Last.Screen!.Page.ShouldBe(1);

        caller.Type("*").Text.ShouldStartWith("Which?\n");
        caller.Type("*").At.ShouldBe("menu");
    }

    [Fact]
    public void A_wrong_key_is_told_on_the_page_where_it_was_pressed() =>
        Choosing(10).Type("9", "5").Text.ShouldBe("Not a choice.\nitem-9, Press 1.\nitem-10, Press 2.\nAgain, Press hash.");

    private static Caller Choosing(int count) => new Caller(
        SmallRelease.WithNodes("""
            list:
              menu:
                prompt: { en: Which?, sw: Gani? }
                each: { list: popular-services, most: 99 }
                label: "{{ it.short }}"
                into: service
              next: picked
            picked:
              end: "{{ service.short }}"
            """),
        new TestWorld { Popular = [.. Enumerable.Range(1, count).Select(number => new HudumaContact.Flows.Running.Item("service", $"item-{number}"))] }).Call().Type("2");
}
