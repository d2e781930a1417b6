using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class HandoffStore(IDbContextFactory<HudumaDbContext> contexts, IRowWriter writer, MessageRows messages, AnswerRows answers, ContentKeys keys) : IHandoffStore
{
    public async Task<IReadOnlyList<CaseHandoff>> OpenAsync(CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.ClosedAt == null).OrderBy(row => row.RequestedAt).ThenBy(row => row.Id), cancellation);

    public async Task<CaseHandoff?> FindAsync(HandoffId id, CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.Id == id.Value), cancellation) is [var found] ? found : null;

    public async ValueTask<CaseHandoff?> LastOfAsync(ContactId contact, CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.ContactId == contact.Value).OrderByDescending(row => row.RequestedAt).Take(1), cancellation) is [var found] ? found : null;

    public async Task<IReadOnlyList<CaseHandoff>> OfContactAsync(ContactId contact, CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.ContactId == contact.Value).OrderBy(row => row.RequestedAt), cancellation);

    public async Task<IReadOnlyList<CaseHandoff>> ClosedByAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.AgentId == agent.Value && row.ClosedAt >= since).OrderByDescending(row => row.ClosedAt).Take(most), cancellation);

    public async Task<IReadOnlyList<HandoffEntry>> EntriesAsync(HandoffId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var contact = await context.Handoffs.Where(row => row.Id == id.Value).Select(row => row.ContactId).SingleOrDefaultAsync(cancellation);
        var key = keys.Find(contact);
        var rows = await context.HandoffEntries.AsNoTracking().Where(row => row.HandoffId == id.Value).OrderBy(row => row.Id).ToListAsync(cancellation);
        return rows.ConvertAll(row => HandoffRows.Entry(row, key));
    }

    public async ValueTask<Contact?> ContactAsync(ContactId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Contacts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is not { Number: { } number } row || keys.Find(id.Value) is not { } key) return null;
        return new Contact(id, key.DecryptAddress(id.Value, number), row.Language);
    }

    public async ValueTask<CaseHandoff?> RatedInAsync(SessionId session, CancellationToken cancellation) =>
        await ReadAsync(rows => rows.Where(row => row.RatedIn == session.Value), cancellation) is [var found] ? found : null;

    public async ValueTask<WalkedSession?> WalkedAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        if (handoff.Session is not { } session || keys.Find(handoff.Contact.Value) is not { } key) return null;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session.Value && !row.IsSealed, cancellation) is not { } row) return null;
        var screens = await context.Hops.Where(hop => hop.SessionId == session.Value).OrderBy(hop => hop.Number).Select(hop => hop.Node).ToListAsync(cancellation);
        return new WalkedSession(SessionState.Decrypt(key, session, row.State), screens.ConvertAll(node => new NodeId(node)));
    }

    public async ValueTask<CommitOutcome> CommitAsync(HandoffChange change, HopDeadline deadline)
    {
        // Erased: there is nobody left to write of.
        if (keys.Find(change.After.Contact.Value) is not { } key) return CommitOutcome.Stale;
        var writes = new List<RowWrite>(2 + change.Entries.Count + change.Messages.Count);
        HandoffRows.Add(change, key, answers, writes);
        foreach (var message in change.Messages) messages.Queue(message, message.NotBefore, key, writes);
        var pending = new PendingCommit(writes, [], deadline);
        writer.Write(pending);
        return await pending.Done;
    }

    private async Task<List<CaseHandoff>> ReadAsync(Func<IQueryable<HandoffRow>, IQueryable<HandoffRow>> which, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await which(context.Handoffs.AsNoTracking()).ToListAsync(cancellation)).ConvertAll(HandoffRows.Handoff);
    }
}
