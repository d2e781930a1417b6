namespace HudumaContact.Flows.Running;

/// <summary>What wakes a waiting session. Silence and a hang-up are not empty answers: they are resumes of their own.</summary>
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
