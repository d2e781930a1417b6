using System.Collections.Immutable;
using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Agents;

/// <summary>Somebody who answers citizens.</summary>
/// <param name="Name">As citizens are told it: a first name.</param>
/// <param name="Skills">Of queues, e.g. <c>general</c>.</param>
/// <param name="Languages">e.g. <c>sw</c>.</param>
/// <param name="Room">How many cases at once, by way.</param>
public sealed record Agent(AgentId Id, string Name, ImmutableHashSet<string> Skills, ImmutableHashSet<string> Languages, Room Room)
{
    /// <summary>Where calls ring; null for who takes none.</summary>
    public DialTarget? Voice { get; init; }

    /// <summary>Whether they can be reached in that way.</summary>
    public bool Takes(Way way) => way is not Way.Call || Voice is not null;
}
