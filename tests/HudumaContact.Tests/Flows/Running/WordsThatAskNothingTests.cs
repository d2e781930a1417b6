using HudumaContact.Content;
using HudumaContact.Flows.Events;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A search leads a wish for a person, a complaint and a case number out of ways of their own, where it has them.</summary>
public sealed class WordsThatAskNothingTests
{
    private const string Exits = "exits: { none: not-found, one: told, many: choose }";

    private static readonly ContentSet Release = SmallRelease.WithMain(Exits, """
        exits: { none: not-found, one: told, many: choose, person: person, complaint: complaint, case-number: case }
          person:
            end: { en: A person, sw: Mhudumu }
          complaint:
            end: { en: A complaint, sw: Malalamiko }
          case:
            end: { en: "Case {{ question }}", sw: "Kesi {{ question }}" }
        """);

    [Theory]
    [InlineData("i want a person", "person")]
    [InlineData("i complain", "complaint")]
    [InlineData("hc-222222", "case")]
    public void Letters_that_are_no_question_take_an_exit_of_their_own_and_are_none_without_an_answer(string typed, string node)
    {
        var caller = new Caller(Release).Dial().Type(typed);

        caller.At.ShouldBe(node);
        caller.Events.OfType<Searched>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("i want a person about my passport", "person")]
    [InlineData("i complain about a birth cert", "complaint")]
    public void The_wish_counts_before_the_services_it_is_about(string typed, string node) => new Caller(Release).Dial().Type(typed).At.ShouldBe(node);

    [Theory]
    [InlineData("i want a person")]
    [InlineData("i complain")]
    [InlineData("hc-222222")]
    public void A_search_without_these_exits_finds_nothing_for_them(string typed)
    {
        var caller = new Caller(SmallRelease.With()).Dial().Type(typed);

        caller.At.ShouldBe("menu");
        caller.Events.OfType<Searched>().ShouldHaveSingleItem().Found.ShouldBe(0);
    }
}
