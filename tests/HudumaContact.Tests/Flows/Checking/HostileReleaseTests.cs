using System.Diagnostics;
using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>However a release is built, its check ends soon: in time and memory that its size explains.</summary>
public sealed class HostileReleaseTests
{
    private const int Many = 900;

    [Fact]
    public void A_ring_of_say_nodes_is_told_and_nobody_walks_round_it()
    {
        var faults = Check(Ring("say: { en: \"" + new string('x', 180) + "\", sw: x }"));

        faults.ShouldContain(fault => fault.Message.StartsWith("A loop without a screen: n0 -> n1"));
        faults.ShouldAllBe(fault => !fault.Message.Contains("pages", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_row_of_say_nodes_is_told_as_too_long_for_its_screen() =>
        Check(Row("say: { en: \"" + new string('x', 180) + "\", sw: x }")).ShouldContain(fault => fault.Place == "main/last");

    [Fact]
    public void Values_that_double_at_every_node_are_told()
    {
        var faults = Check(Row(number => $"set: {{ v{number + 1}: \"{{{{ v{number} }}}}{{{{ v{number} }}}}x\" }}"));

        faults.ShouldContain(fault => fault.Message.Contains("longer than 1000 characters", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thousand_values_each_made_of_the_next_are_only_slow_to_read_for_people() =>
        Check(Row(number => $"set: {{ v{number}: \"{{{{ v{number + 1} }}}}\" }}")).ShouldNotContain(fault => fault.Message.Contains("longer than", StringComparison.Ordinal));

    private static string Ring(string body) => Nodes(_ => body, end: 0);

    private static string Row(string body) => Nodes(_ => body, end: null);

    private static string Row(Func<int, string> body) => Nodes(body, end: null);

    private static string Nodes(Func<int, string> body, int? end) =>
        string.Concat(Enumerable.Range(0, Many).Select(number => $"n{number}: {{ {body(number)}, next: {(number + 1 < Many ? $"n{number + 1}" : end is { } first ? $"n{first}" : "last")} }}\n")) +
        "last: { end: { en: x, sw: x } }\n";

    private static List<Fault> Check(string nodes)
    {
        var started = Stopwatch.GetTimestamp();
        var faults = new List<Fault>();
        var book = FlowReader.Read(SmallRelease.WithNodes(nodes), faults);
        (book is null).ShouldBe(faults.Count > 0, string.Join('|', faults.Take(3)));
        if (book is not null) FlowChecker.Check(book, new SmallExtent(), TextedLines.Usual, faults);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        return faults;
    }
}
