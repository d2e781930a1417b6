using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// Sends a citizen back into the flows, at a node that the agent chooses: by text, whichever line they came from. The case is closed with
/// it; how it went is not asked, since another question is open.
/// </summary>
public sealed class ReturnToFlow(IHandoffStore store, HandoffBoard board, AgentBoard agents, EntryWriter entries, ReleaseShelf releases, DialogueByText dialogues)
{
    /// <summary>
    /// Where to: the screens that they have come by, with the answers given there, and where a keyword leads. What is private is not sent
    /// unasked. None for a chat, whose own menu is before the citizen as soon as the case is closed.
    /// </summary>
    public async Task<IReadOnlyList<NodeId>> PlacesAsync(CaseHandoff handoff, CancellationToken cancellation) =>
        handoff.Way is Way.Chat ? [] : Places((await releases.FindAsync(handoff.Release, cancellation)).Flows, await store.WalkedAsync(handoff, cancellation));

    /// <returns>False when the case is not, or no longer, the agent's, or the node is none of those places.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public async Task<bool> RunAsync(Agent agent, HandoffId id, NodeId at, CancellationToken cancellation)
    {
        if (board.Find(id) is not { Way: not Way.Chat } known || known.Agent != agent.Id) return false;
        var release = await releases.FindAsync(known.Release, cancellation);
        var walked = await store.WalkedAsync(known, cancellation);
        if (!Places(release.Flows, walked).Contains(at)) return false;
        var isReturned = await dialogues.BeginAsync(
            id,
            (handoff, _, now) => handoff.Agent == agent.Id && Closed(handoff, at, now) is { } change ? new Beginning(change, release, Knowing(walked), new Entry.At(at)) : null,
            cancellation);
        if (isReturned) agents.Busied(agent.Id);
        return isReturned;
    }

    private static List<NodeId> Places(FlowBook flows, WalkedSession? walked)
    {
        IEnumerable<NodeId> begun = [flows.Defaults.Home, .. flows.Flows.Where(flow => flow.Keywords.Count > 0).Select(flow => flow.First)];
        return [.. (walked?.Screens ?? []).Concat(begun).Distinct().Where(place => flows.Find(place) is { IsPrivate: false } node && (node is GatherNode || begun.Contains(place)))];
    }

    /// <summary>A dialogue with the answers of the session, and none of its way: what is behind is not done a second time by going back to it.</summary>
    private static Session Knowing(WalkedSession? walked)
    {
        var dialogue = new Session();
        if (walked is not null) dialogue.Variables = new Dictionary<string, string>(walked.State.Variables, StringComparer.Ordinal);
        return dialogue;
    }

    private HandoffChange? Closed(CaseHandoff handoff, NodeId at, DateTime now)
    {
        var wrapping = handoff.State is HandoffState.WrapUp ? handoff : handoff.WrapUp(now);
        return wrapping?.Close(Disposition.Returned, now) is { } closed
            ? new HandoffChange(closed with { Version = handoff.Version + 1 }, [entries.Entry(closed, EntryKind.Closed, now, handoff.Agent, at.ToString())], [])
            : null;
    }
}
