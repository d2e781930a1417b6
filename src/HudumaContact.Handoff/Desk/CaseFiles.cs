using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>Gathers the file of a case.</summary>
public sealed class CaseFiles(HandoffBoard board, IHandoffStore store, QueueBook queues, ICaseStore cases, IHopLog hops, IAnswerLog answers, ReleaseShelf releases)
{
    private const int MostHops = 60;

    private const int MostAnswers = 12;

    private static readonly TimeSpan AnswersOf = TimeSpan.FromDays(7);

    /// <summary>For an agent: a case that is offered to them, that they have, or that they had last, while they may see it.</summary>
    /// <returns>Null when there is none, and when it is not theirs.</returns>
    public async Task<CaseFile?> OpenAsync(Agent agent, HandoffId id, CancellationToken cancellation)
    {
        if (await FindAsync(agent, id, cancellation) is not { } handoff) return null;
        var file = await ReadAsync(handoff, cancellation);
        // While it was read it may have been taken from them, by words that are for counsellors alone.
        return await store.FindAsync(id, cancellation) is { } now && IsTheirs(agent, now) ? file : null;
    }

    /// <summary>The case alone, without what was said in it.</summary>
    /// <returns>Null when there is none, and when it is not theirs.</returns>
    public async ValueTask<CaseHandoff?> FindAsync(Agent agent, HandoffId id, CancellationToken cancellation) =>
        (board.Find(id) ?? await store.FindAsync(id, cancellation)) is { } handoff && IsTheirs(agent, handoff) ? handoff : null;

    /// <summary>The file after a change of its case.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>Null when the case is no longer the agent's: what took it from them may have been said to counsellors alone.</returns>
    public async ValueTask<CaseFile?> ReadOnAsync(Agent agent, CaseFile file, HandoffChange change, DateTime now, CancellationToken cancellation)
    {
        var after = change.After;
        if (!IsTheirs(agent, after)) return null;
        // Between what was read and what is followed something may have come: then all is read again.
        var follows = after.Version == file.Handoff.Version + 1;
        return file with
        {
            Handoff = after,
            Entries = follows ? [.. file.Entries.Concat(change.Entries).OrderBy(entry => entry.Id)] : await store.EntriesAsync(after.Id, cancellation),
            Told = [.. change.Told.Select(told => new LoggedAnswer(told, file.Citizen?.Address, now)), .. file.Told],
        };
    }

    private bool IsTheirs(Agent agent, CaseHandoff handoff) => handoff.Agent == agent.Id && queues.MaySee(agent, handoff);

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
            citizen is null ? [] : await ToldAsync(handoff, citizen, cancellation));
    }

    /// <summary>What was told in private is no part of a case of another queue: it says what was talked of.</summary>
    private async Task<IReadOnlyList<LoggedAnswer>> ToldAsync(CaseHandoff handoff, Contact citizen, CancellationToken cancellation)
    {
        var shown = new List<LoggedAnswer>();
        var isOpen = new Dictionary<Guid, bool>();
        foreach (var told in (await answers.ToldAsync(citizen.Address, handoff.RequestedAt - AnswersOf, handoff.ClosedAt ?? DateTime.MaxValue, cancellation)).Reverse())
        {
            if (!isOpen.TryGetValue(told.During, out var isShown))
                isOpen[told.During] = isShown = await store.FindAsync(new HandoffId(told.During), cancellation) is not { } during || during.Queue == handoff.Queue || !queues.Of(during.Queue).IsPrivate;
            if (isShown) shown.Add(told);
            if (shown.Count == MostAnswers) break;
        }

        return shown;
    }

    /// <summary>The nodes of the session that asked for a person.</summary>
    private async Task<IReadOnlyList<WalkedNode>> PathAsync(CaseHandoff handoff, Contact citizen, CancellationToken cancellation)
    {
        var before = (await hops.LatestAsync(citizen.Address, MostHops, cancellation)).Where(hop => hop.At <= handoff.RequestedAt).ToList();
        if (before.Count == 0) return [];
        var session = before.Where(hop => hop.ProviderSession == before[0].ProviderSession).OrderBy(hop => hop.Number).ToList();
        // It is kept from us: it told things of an anonymous case, which must not lead to the caller.
        if (session.Exists(hop => hop.Node.Length == 0)) return [];
        var flows = (await releases.FindAsync(session[0].Release, cancellation)).Flows;
        // What is typed next to a screen was asked for by that screen.
        return [.. session.Select((hop, at) => new WalkedNode(new NodeId(hop.Node), at + 1 < session.Count && flows.Find(new NodeId(hop.Node)) is { IsPrivate: false } ? session[at + 1].Input : null, hop.At))];
    }
}
