using System.Text.RegularExpressions;
using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Checking.Rules;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>What the check proves on paper, tried on the engine: whoever types whatever on the real line, no screen overflows and nothing fails.</summary>
public sealed partial class WalkingTheLineTests
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

    [Fact]
    public void No_call_fails_or_offers_more_than_there_are_keys() =>
        Gen.Select(OneOf("", "en", "sw"), Pressed.Array[1, 40]).Sample(
            (language, presses) =>
            {
                var phone = new Handset(Book, new TalkSetting { Line = LineKind.Voice, Language = language.Length > 0 ? language : null }, TheHudumaLine.World());
                var screen = phone.Call();
                foreach (var press in presses)
                {
                    screen.Text.Split('\n').ShouldAllBe(line => line.Length > 0, screen.Node.Value);
                    Keys(screen.Text).ShouldBeUnique(screen.Text);
                    if (screen.Ends) break;
                    if (press == "!hangup")
                    {
                        phone.Do(press).ShouldBeNull();
                        screen = phone.Call();
                    }
                    else if (press != "!speak 9s" || screen.Entry == KeyEntry.Spoken)
                    {
                        screen = phone.Do(press)!;
                    }
                }

                phone.Events.OfType<FlowFailed>().ShouldBeEmpty();
            },
            iter: 300);

    private static readonly Gen<string> Pressed = Gen.Frequency(
        (20, Gen.Int[1, 9].Select(number => number.ToString())),
        (2, Gen.Const("0")), (3, Gen.Const("*")), (1, Gen.Const("#")), (2, Gen.Const("!silence")), (3, Gen.Const("!speak 9s")), (1, Gen.Const("!hangup")),
        (4, OneOf("7277", "547868", "888", "12345678", "15061998", "1", "A", "00", "")));

    /// <summary>
    /// The keys that the lines of a screen tell, each once; a stranger is told of English in both languages, and an answer may send its hearer to a person ("For the building, press 0.")
    /// before that choice is told.
    /// </summary>
    private static IEnumerable<string> Keys(string text) =>
        text.Split('\n').Where(line => !line.StartsWith("For English", StringComparison.Ordinal)).SelectMany(line => Told.Matches(line).Select(told => told.Groups["key"].Value)
            .Where(key => key != CallKeys.Person || line.StartsWith("A person", StringComparison.Ordinal) || line.StartsWith("Mhudumu", StringComparison.Ordinal)));

    [GeneratedRegex(@", ((press|bonyeza) )?(?<key>[0-9]|star|hash|nyota|reli)\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Told { get; }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(number => texts[number]);
}
