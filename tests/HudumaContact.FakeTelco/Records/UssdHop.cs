using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Records;

/// <summary>One hop of a session and what came back.</summary>
/// <param name="Typed">All that was typed in the session so far, as the provider sends it.</param>
/// <param name="Said">What the person expects of this talk up to here: an earlier screen is not somebody else's.</param>
internal sealed record UssdHop(string Line, Person Person, string Session, string Typed, Expectation? Expects, IReadOnlyList<Expectation> Said)
{
    private int _otherAnswers;

    public required UssdScreen Screen { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>Repeats that were answered in other words: the hop was done twice.</summary>
    public int OtherAnswers => _otherAnswers;

    /// <summary>The same hop, delivered again. A repeat that got no answer at all says nothing.</summary>
    public void Compare(UssdScreen repeat)
    {
        if (repeat.Status != 0 && Screen.Status != 0 && repeat != Screen) Interlocked.Increment(ref _otherAnswers);
    }
}

/// <param name="Status">Of HTTP; 0: no answer came.</param>
internal sealed record UssdScreen(int Status, string Body)
{
    public bool Ends => Status == 200 && Body.StartsWith("END ", StringComparison.Ordinal);

    /// <summary>A gateway can show it.</summary>
    public bool IsShown => Ends || (Status == 200 && Body.StartsWith("CON ", StringComparison.Ordinal));
}
