namespace HudumaContact.Flows.Running;

/// <summary>What wakes a waiting session: each way is a kind of its own, so that nothing has to be told apart by an empty text.</summary>
public abstract record Resume
{
    private Resume()
    {
    }

    /// <summary>The citizen typed this; it may be empty.</summary>
    public sealed record Typed(string Text) : Resume;

    /// <summary>The register has answered (or not): the exit to take and the fields found.</summary>
    public sealed record LookedUp(Definition.Exit Exit, IReadOnlyDictionary<string, string> Fields) : Resume;
}
