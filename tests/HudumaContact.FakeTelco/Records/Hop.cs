using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Records;

/// <summary>One hop of a session or a call and what came back.</summary>
/// <param name="Typed">What was done: all that was typed in the session so far, or the key of this hop of a call.</param>
/// <param name="Said">What the person expects of this talk up to here: an earlier screen is not somebody else's.</param>
internal sealed record Hop(string Line, Person Person, string Session, string Typed, Expectation? Expects, IReadOnlyList<Expectation> Said)
{
    private int _otherAnswers;

    public required HopAnswer Answer { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>Repeats that were answered in other words: the hop was done twice.</summary>
    public int OtherAnswers => _otherAnswers;

    /// <summary>The same hop, delivered again. A repeat that got no answer at all says nothing.</summary>
    public void Compare(HopAnswer repeat)
    {
        if (repeat.Status != 0 && Answer.Status != 0 && repeat.IsOtherThan(Answer)) Interlocked.Increment(ref _otherAnswers);
    }
}
