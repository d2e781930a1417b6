using System.Text.RegularExpressions;
using Shouldly;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>The settings by which a hub's owner trusts us, as <c>docs/operating.md</c> has them in a table: read there, so that it is the docs that are proven.</summary>
internal static partial class WhatTheDocsSay
{
    private const string TableHead = "| setting of the bot | value |";

    /// <summary>Stands in the table for our own address.</summary>
    private const string Hook = "HOOK";

    /// <param name="hook">Our address, as the bot's owner writes it.</param>
    public static IReadOnlyList<(string Name, string Value)> OfTrust(string hook)
    {
        var lines = File.ReadAllLines(Path.Combine(TopFolder.Path, "docs", "operating.md"));
        var rows = lines.SkipWhile(line => line != TableHead).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => Row.Match(line)).ToList();
        rows.Count.ShouldBe(6, "docs/operating.md says that there are six of them");
        rows.ShouldAllBe(row => row.Success);
        return [.. rows.Select(row => (row.Groups["name"].Value, row.Groups["value"].Value.Replace(Hook, hook, StringComparison.Ordinal)))];
    }

    /// <summary>The first value of a row; what else it may be is said behind it.</summary>
    [GeneratedRegex("^\\| `(?<name>[A-Za-z]+)` \\| `(?<value>[^`]+)`.* \\|$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row { get; }
}
