namespace HudumaContact.Handoff.Hubs;

/// <summary>What a place where people answer tells us of a handoff.</summary>
public abstract record FromHub
{
    private FromHub()
    {
    }

    /// <summary>Somebody has taken it.</summary>
    /// <param name="Words">What the hub says of it, perhaps who; null when nothing.</param>
    public sealed record Accepted(string? Words = null) : FromHub;

    /// <summary>Nobody there will take it.</summary>
    public sealed record Failed(string? Reason) : FromHub;

    /// <summary>Whoever had it is done.</summary>
    public sealed record Completed(string? Words) : FromHub;

    /// <summary>Somebody there says something to the citizen.</summary>
    /// <param name="Id">The hub's own name of it: delivered twice, it is said once. Null when it has none.</param>
    public sealed record Said(string? Id, string Text) : FromHub;

    /// <summary>Somebody there writes.</summary>
    public sealed record Typing : FromHub;
}
