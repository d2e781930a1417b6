namespace HudumaContact.Flows.Running;

/// <summary>What wakes a waiting session: each way is a kind of its own, so that nothing has to be told apart by an empty text.</summary>
public abstract record Resume
{
    private Resume()
    {
    }

    /// <summary>The citizen typed this; it may be empty. On a call: the keys that were pressed.</summary>
    public sealed record Typed(string Text) : Resume;

    /// <summary>On a call the answer was spoken, and is recorded: the flow keeps how long it is, the words are in the recording.</summary>
    public sealed record Spoken(TimeSpan Length) : Resume;

    /// <summary>On a call nothing was pressed and nothing said in the time for it.</summary>
    public sealed record Silence : Resume;

    /// <summary>The caller hung up: the session stays where it is, to be gone on with, and there is no screen.</summary>
    public sealed record HungUp : Resume;

    /// <summary>The register has answered (or not): the exit to take and the fields found.</summary>
    public sealed record LookedUp(Definition.Exit Exit, IReadOnlyDictionary<string, string> Fields) : Resume;
}
