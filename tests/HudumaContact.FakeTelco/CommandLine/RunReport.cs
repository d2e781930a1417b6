using System.Globalization;
using System.Text.Json;
using HudumaContact.FakeTelco.Judging;

namespace HudumaContact.FakeTelco.CommandLine;

/// <summary>What was broken, how long things took, and last, one line of JSON.</summary>
internal static class RunReport
{
    private const int MostFindings = 20;

    public static void Print(Verdict verdict, Telco telco, int seed, TextWriter output)
    {
        foreach (var finding in verdict.Findings.Take(MostFindings)) output.WriteLine(finding);
        if (verdict.Findings.Count > MostFindings) output.WriteLine($"... and {verdict.Findings.Count - MostFindings} more");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"took, in ms",-28}{"count",9}{"p50",10}{"p95",10}{"p99",10}{"max",10}"));
        foreach (var times in verdict.Times)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Kind,-28}{times.Count,9}{times.Milliseconds(0.50),10:0.0}{times.Milliseconds(0.95),10:0.0}{times.Milliseconds(0.99),10:0.0}{times.Milliseconds(1),10:0.0}"));
        output.WriteLine(Json(verdict, telco, seed));
    }

    private static string Json(Verdict verdict, Telco telco, int seed)
    {
        var figures = new Dictionary<string, object>
        {
            ["kept"] = verdict.IsKept,
            ["seed"] = seed,
            ["inputs"] = verdict.Inputs,
            ["answered"] = verdict.Answered,
            ["in_doubt"] = verdict.InDoubt,
            ["given_up"] = verdict.GivenUp,
            ["told_to_others"] = telco.Threads.ToOthers,
            ["notices"] = telco.Notices.Accepted,
            ["notices_unanswered"] = telco.Notices.Unanswered,
        };
        foreach (var promise in Enum.GetValues<Promise>()) figures[promise.ToString().ToLowerInvariant()] = verdict.Of(promise);
        foreach (var times in verdict.Times)
        {
            figures[Name(times.Kind)] = new Dictionary<string, object>
            {
                ["count"] = times.Count,
                ["p50_ms"] = Rounded(times, 0.50),
                ["p95_ms"] = Rounded(times, 0.95),
                ["p99_ms"] = Rounded(times, 0.99),
                ["max_ms"] = Rounded(times, 1),
            };
        }

        return JsonSerializer.Serialize(figures);
    }

    private static string Name(string kind) => kind.Replace(' ', '_').Replace('-', '_');

    private static double Rounded(Times times, double share) => Math.Round(times.Milliseconds(share), 1);
}
