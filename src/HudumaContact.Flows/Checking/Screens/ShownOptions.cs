using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Screens;

/// <summary>
/// Which options can stand on a screen together: those with a condition are tried with every value that a condition of the node
/// names, and with a value that none does.
/// </summary>
internal static class ShownOptions
{
    /// <summary>Beyond this many combinations all options are taken to be shown at once, which is never too few.</summary>
    private const int MostCombinations = 64;

    private const string Other = "\u0001";

    /// <summary>Those that are not kept for other lines.</summary>
    public static IReadOnlyList<Option> On(LineKind line, IReadOnlyList<Option> options) =>
        [.. options.Where(option => option.IsOn(line))];

    public static IEnumerable<IReadOnlyList<Option>> Combinations(IReadOnlyList<Option> options)
    {
        var values = options.Where(option => option.When is not null)
            .GroupBy(option => option.When!.Variable, option => option.When!.Values, StringComparer.Ordinal)
            .Select(group => (Variable: group.Key, Values: (IReadOnlyList<string>)[.. group.SelectMany(named => named).Append(Other).Distinct(StringComparer.Ordinal)]))
            .ToList();
        if (values.Count == 0 || values.Aggregate(1L, (product, variable) => product * variable.Values.Count) > MostCombinations) return [options];
        IEnumerable<IReadOnlyDictionary<string, string>> worlds = [new Dictionary<string, string>(StringComparer.Ordinal)];
        foreach (var (variable, held) in values)
            worlds = worlds.SelectMany(world => held.Select(value => new Dictionary<string, string>(world, StringComparer.Ordinal) { [variable] = value }));
        return worlds.Select(world => (IReadOnlyList<Option>)[.. options.Where(option => option.When is not { } when || when.Values.Contains(world[when.Variable], StringComparer.Ordinal) != when.Negated)]);
    }
}
