namespace HudumaContact.Flows.Definition;

/// <summary>One choice of a menu. Its exit is its number; <see cref="Set"/> is stored before the exit is taken.</summary>
public sealed record Option(Wording Label, Exit Exit, IReadOnlyList<Assignment> Set, Condition? When)
{
    /// <summary>The variable that holds the kind of line.</summary>
    public const string LineVariable = "line.kind";

    /// <summary>Whether it is not kept for other lines.</summary>
    public bool IsOn(LineKind line) => When is not { Variable: LineVariable } when || when.Values.Contains(LineWords.Of(line), StringComparer.Ordinal) != when.Negated;
}

/// <summary>A variable and the text that it gets; or, with <paramref name="CopyOf"/>, all that another variable holds (an item stays an item).</summary>
public sealed record Assignment(string Variable, Template Value, string? CopyOf = null);

/// <summary>Shown only if a variable holds (or, with <see cref="Negated"/>, does not hold) one of these values; the empty text stands for "not known".</summary>
public sealed record Condition(string Variable, IReadOnlyList<string> Values, bool Negated);
