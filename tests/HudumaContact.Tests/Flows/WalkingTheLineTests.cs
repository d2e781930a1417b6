using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Checking.Rules;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>What the check proves on paper, tried on the engine: whoever types whatever on the real line, no screen overflows and nothing fails.</summary>
public sealed class WalkingTheLineTests
{
    private static readonly FlowBook Book = TheHudumaLine.Release.Flows;

    private static readonly Gen<string> Typed = Gen.Frequency(
        (20, Gen.Int[1, 9].Select(number => number.ToString())),
        (3, Gen.Const("0")), (1, Gen.Const("00")), (3, Gen.Const("98")), (1, Gen.Const("97")), (1, Gen.Int[10, 30].Select(number => number.ToString())),
        (5, OneOf("pasport fee", "kitambulisho", "nakuru", "birth certificate", "mombasa road", "id", "nssf", "help", "anataka kuniua", "HC-222222", "status")),
        (1, Gen.String[Gen.Char[' ', '~'], 0, 200]), (1, Gen.Const("€€€€€ {{ 7*7 }} <script> '; DROP \0 😀")));

    [Fact]
    public void No_walk_fails_or_shows_more_than_a_phone_can() =>
        Gen.Select(OneOf("", "en", "sw"), Typed.Array[1, 30]).Sample(
            (language, answers) =>
            {
                var handset = new Handset(Book, new TalkSetting { Language = language.Length > 0 ? language : null }, TheHudumaLine.World());
                var screen = handset.Dial();
                foreach (var answer in answers)
                {
                    Gsm7.Septets(screen.Text).ShouldBeLessThanOrEqualTo(HopContext.SmallestUssdBudget, screen.Node.Value);
                    Gsm7.Fits(screen.Text).ShouldBeTrue(screen.Text);
                    // After a wrong answer or words of distress one page more is allowed.
                    screen.Pages.ShouldBeLessThanOrEqualTo((Book[screen.Node] is AnswerNode ? EveryScreenFits.MostPagesOfAnswer : Book.Defaults.Limits.Pages) + 1, screen.Node.Value);
                    if (screen.Ends) break;
                    screen = handset.Type(answer);
                }

                handset.Events.OfType<FlowFailed>().ShouldBeEmpty();
            },
            iter: 300);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(number => texts[number]);
}
