using CsCheck;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Talks;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>How it is told whose answer an answer is.</summary>
public sealed class ExpectationTests
{
    private static readonly Person Wanjiku = new("+254711111111");
    private static readonly Person Otieno = new("+254722222222");
    private static readonly Expectation Story = new(["story of {id}", "sent"]);
    private static readonly Expectation Fee = new(["Fee (new): KSh 7,500"]);

    [Fact]
    public void All_phrases_must_be_there_with_the_persons_own_digits()
    {
        Story.IsMetBy("story of 11111111: sent", Wanjiku).ShouldBeTrue();
        Story.IsMetBy("story of 11111111", Wanjiku).ShouldBeFalse();
        Story.IsMetBy("story of 11111111: sent", Otieno).ShouldBeFalse();
    }

    [Fact]
    public void An_answer_that_names_another_is_somebody_elses()
    {
        var all = new Expectations([new Talk("t", "at-sms", null, [new Step(Move.Say, "", Story), new Step(Move.Say, "", Fee)])]);
        all.IsSomebodyElses("story of 22222222: sent", Wanjiku, [Story]).ShouldBeTrue();
        all.IsSomebodyElses("story of 11111111: sent", Wanjiku, [Story]).ShouldBeFalse();
        all.IsSomebodyElses("Fee (new): KSh 7,500", Wanjiku, [Story]).ShouldBeTrue();
        all.IsSomebodyElses("Fee (new): KSh 7,500", Wanjiku, [Story, Fee]).ShouldBeFalse();
        all.IsSomebodyElses("Fee (new): KSh 1,050", Wanjiku, [Story]).ShouldBeFalse();
    }

    [Fact]
    public void Two_answers_have_in_common_what_does_not_change()
    {
        // The codes begin alike, and are other words.
        CommonPhrases.Of("Karibu! The fee: KSh 7,500. Code A1B2. Pay on eCitizen.", "As of today the fee: KSh 7,500. Code A999. Pay on eCitizen.")
            .ShouldBe(["fee: KSh 7,500. Code", "Pay on eCitizen."]);
        CommonPhrases.Of("abc", "xyz").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_common_is_in_both() =>
        Gen.Select(Gen.String[Gen.Char["ab .1"], 0, 60], Gen.String[Gen.Char["ab .1"], 0, 60]).Sample((one, other) =>
            CommonPhrases.Of(one, other).All(phrase => one.Contains(phrase, StringComparison.Ordinal) && other.Contains(phrase, StringComparison.Ordinal)));

    [Fact]
    public void A_percentile_is_the_least_time_that_so_many_did_not_exceed()
    {
        var times = new Times("hop");
        foreach (var milliseconds in Enumerable.Range(1, 100).Reverse()) times.Add(TimeSpan.FromMilliseconds(milliseconds));
        times.Milliseconds(0.5).ShouldBe(50);
        times.Milliseconds(0.99).ShouldBe(99);
        times.Milliseconds(1).ShouldBe(100);
        new Times("none").Milliseconds(0.5).ShouldBe(0);
    }
}
