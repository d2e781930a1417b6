using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Records;

/// <summary>One hop of a session or a call and what came back.</summary>
/// <param name="Typed">What was done: all that was typed in the session so far, or the key of this hop of a call.</param>
/// <param name="Said">What the person expects of this talk up to here: an earlier screen is not somebody else's.</param>
internal sealed record Hop(string Line, Person Person, string Session, string Typed, Expectation? Expects, IReadOnlyList<Expectation> Said)
{
    private volatile HopAnswer? _otherAnswer;

    public required HopAnswer Answer { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>What a repeat was answered with in other words, since the hop was done twice; null: there was none such.</summary>
    public HopAnswer? OtherAnswer => _otherAnswer;

    /// <summary>The same hop, delivered again. A repeat that got no answer at all says nothing.</summary>
    public void Compare(HopAnswer repeat)
    {
        if (repeat.Status != 0 && Answer.Status != 0 && repeat.IsOtherThan(Answer)) _otherAnswer = repeat;
    }
}
