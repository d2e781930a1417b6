using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Values;

/// <summary>What a variable can come to hold, by one of the nodes that set it.</summary>
internal abstract record Origin
{
    /// <summary>What a citizen types, at most so many characters.</summary>
    public sealed record Typed(int Longest) : Origin;

    /// <summary>A text of the flow.</summary>
    public sealed record Text(Template Template) : Origin;

    /// <summary>Whatever another variable holds.</summary>
    public sealed record CopyOf(string Path) : Origin;

    /// <summary>One of these words.</summary>
    public sealed record OneOf(IReadOnlyList<string> Words) : Origin;

    /// <summary>An item of the catalogue.</summary>
    public sealed record OneItem(string Kind) : Origin;

    /// <summary>Up to so many items of the catalogue.</summary>
    public sealed record ManyItems(string Kind, int Most) : Origin;

    /// <summary>A field that a register or a new case gives.</summary>
    public sealed record Field(string Register, string Name) : Origin;
}
