namespace HudumaContact.FakeTelco.Judging;

/// <summary>What a run has shown.</summary>
internal sealed class Verdict
{
    private readonly Dictionary<string, Times> _times = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    /// <summary>Hops and texts that were sent.</summary>
    public int Inputs { get; set; }

    public int Answered { get; set; }

    /// <summary>Answers that the host itself still holds in doubt: it can't know whether they were sent, and does not send them again.</summary>
    public int InDoubt { get; set; }

    /// <summary>Answers that the provider's API refused, for the host to tell its operator.</summary>
    public int GivenUp { get; set; }

    public IEnumerable<Times> Times => _times.Values.OrderBy(times => times.Kind, StringComparer.Ordinal);

    public bool IsKept => Findings.Count == 0;

    public int Of(Promise promise) => Findings.Count(finding => finding.Promise == promise);

    public Times TimesOf(string kind) => _times.TryGetValue(kind, out var times) ? times : _times[kind] = new Times(kind);
}
