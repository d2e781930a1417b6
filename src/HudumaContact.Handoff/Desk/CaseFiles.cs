using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>Gathers the file of a case.</summary>
public sealed class CaseFiles(HandoffBoard board, IHandoffStore store, ICaseStore cases, IHopLog hops, IAnswerLog answers, ReleaseShelf releases)
{
    private const int MostHops = 60;

    private const int MostAnswers = 12;

    private static readonly TimeSpan AnswersOf = TimeSpan.FromDays(7);

    /// <summary>For an agent: a case that is offered to them, that they have, or that they had last.</summary>
    /// <returns>Null when there is none, and when it is not theirs.</returns>
    public async Task<CaseFile?> OpenAsync(Agent agent, HandoffId id, CancellationToken cancellation) =>
        (board.Find(id) ?? await store.FindAsync(id, cancellation)) is { } handoff && handoff.Agent == agent.Id ? await ReadAsync(handoff, cancellation) : null;

    private async Task<CaseFile> ReadAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        var citizen = await store.ContactAsync(handoff.Contact, cancellation);
        var opening = await cases.EntriesAsync(handoff.Case, cancellation);
        return new CaseFile(
            handoff,
            citizen,
            opening.FirstOrDefault(entry => entry.Kind is CaseEntryKind.Opened)?.Words,
            opening.FirstOrDefault(entry => entry.Kind is CaseEntryKind.Transcript)?.Words,
            await store.EntriesAsync(handoff.Id, cancellation),
            citizen is null ? [] : await PathAsync(handoff, citizen, cancellation),
            citizen is null ? [] : [.. (await answers.ToldAsync(citizen.Address, handoff.RequestedAt - AnswersOf, handoff.ClosedAt ?? DateTime.MaxValue, cancellation)).Reverse().Take(MostAnswers)]);
    }

    /// <summary>The nodes of the session that asked for a person.</summary>
    private async Task<IReadOnlyList<WalkedNode>> PathAsync(CaseHandoff handoff, Contact citizen, CancellationToken cancellation)
    {
        var before = (await hops.LatestAsync(citizen.Address, MostHops, cancellation)).Where(hop => hop.At <= handoff.RequestedAt).ToList();
        if (before.Count == 0) return [];
        var session = before.Where(hop => hop.ProviderSession == before[0].ProviderSession).OrderBy(hop => hop.Number).ToList();
        var flows = (await releases.FindAsync(session[0].Release, cancellation)).Flows;
        // What is typed next to a screen was asked for by that screen.
        return [.. session.Select((hop, at) => new WalkedNode(new NodeId(hop.Node), at + 1 < session.Count && flows.Find(new NodeId(hop.Node)) is { IsPrivate: false } ? session[at + 1].Input : null, hop.At))];
    }
}
