using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Talks;

/// <summary>All that anybody expects in a run: what is nobody's own answer may be another's.</summary>
internal sealed class Expectations(IEnumerable<Talk> talks)
{
    private readonly Expectation[] _all =
        [.. talks.SelectMany(talk => talk.Steps).Select(step => step.Expects).OfType<Expectation>().DistinctBy(expected => expected.Key, StringComparer.Ordinal)];

    /// <param name="own">What this person may well be told, now or earlier.</param>
    public bool IsSomebodyElses(string text, Person person, IReadOnlyCollection<Expectation> own)
    {
        var keys = own.Select(expected => expected.Key).ToHashSet(StringComparer.Ordinal);
        return own.Any(expected => expected.NamesAnother(text, person))
            || Array.Exists(_all, expected => !keys.Contains(expected.Key) && expected.IsMetForAnybody(text));
    }
}
