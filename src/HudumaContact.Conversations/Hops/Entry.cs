using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Hops;

/// <summary>How a hop enters the flows.</summary>
public abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>From the beginning; a dropped session may be offered.</summary>
    public sealed record Begin : Entry;

    /// <summary>The code was dialled with answers in it.</summary>
    public sealed record DialThrough : Entry;

    /// <summary>What was typed answers the screen that the session stands at.</summary>
    public sealed record GoOn : Entry;

    /// <summary>At a node of its own: what a control word names.</summary>
    public sealed record At(NodeId Node) : Entry;

    /// <summary>At the first node of a form that somebody was sent.</summary>
    /// <param name="Id">Our own name for it.</param>
    public sealed record Form(NodeId Node, string Id) : Entry;

    /// <summary>What waits is left.</summary>
    public sealed record Leave : Entry;

    /// <summary>Nothing was pressed, and nothing said, in the time for it.</summary>
    public sealed record Silence : Entry;

    /// <summary>The answer was spoken.</summary>
    public sealed record Spoken(TimeSpan Length) : Entry;

    /// <summary>The caller has hung up.</summary>
    public sealed record HangUp : Entry;

    /// <summary>What was typed is a question, wherever the session stands.</summary>
    public sealed record Question : Entry;
}
