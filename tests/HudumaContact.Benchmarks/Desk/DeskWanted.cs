using System.Globalization;
using HudumaContact.Benchmarks.Runs;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>What is wanted of the desk, held against what was measured.</summary>
internal static class DeskWanted
{
    private static readonly (string Figure, double Most)[] Wanted =
    [
        ("alone_text_p99_ms", 500), ("alone_answer_p99_ms", 500),
        ("text_p99_ms", 1_000), ("answer_p99_ms", 1_000), ("circuit_text_p99_ms", 1_000), ("circuit_answer_p99_ms", 1_000),
        ("lost", 0), ("given_to_two", 0),
    ];

    /// <summary>Each figure that was missed, in words. One that was never measured is missed too.</summary>
    public static IReadOnlyList<string> Missed(Figures figures, int agents)
    {
        var missed = Wanted.Where(wanted => !(figures[wanted.Figure] <= wanted.Most))
            .Select(wanted => string.Create(CultureInfo.InvariantCulture, $"{wanted.Figure} is {figures[wanted.Figure]:0.###}; wanted is {wanted.Most:0} at most"));
        // Of fewer agents the figures say nothing.
        return figures["agents"] < agents ? [.. missed, string.Create(CultureInfo.InvariantCulture, $"{figures["agents"]:0} agents stayed connected, of {agents}")] : [.. missed];
    }
}
