using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class HopLog(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash) : IHopLog
{
    public async Task<IReadOnlyList<LoggedHop>> LatestAsync(ContactAddress address, int most, CancellationToken cancellation)
    {
        var numberHash = hash.Of(address);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from contact in context.Contacts
            join session in context.Sessions on contact.Id equals session.ContactId
            join hop in context.Hops on session.Id equals hop.SessionId
            where contact.NumberHash == numberHash
            orderby session.Id descending, hop.Number descending
            select new { contact.Id, session.ProviderSession, Hop = hop }).AsNoTracking().Take(most).ToListAsync(cancellation);
        return rows.Count == 0 ? [] : Logged(rows.ConvertAll(row => (row.ProviderSession, row.Hop)), keys.Find(rows[0].Id));
    }

    public async Task<IReadOnlyList<LoggedHop>> OfSessionAsync(StoredSession session, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Hops.AsNoTracking().Where(hop => hop.SessionId == session.Id.Value).OrderBy(hop => hop.Number).ToListAsync(cancellation);
        return Logged(rows.ConvertAll(row => (session.ProviderSession, row)), keys.Find(session.Contact.Id.Value));
    }

    private static List<LoggedHop> Logged(List<(string ProviderSession, HopRow Hop)> rows, ContentKey? key) => rows.ConvertAll(row =>
    {
        var hop = row.Hop;
        var (answered, input) = key is null ? default : HopContent.Decrypt(key, hop, text: null);
        return new LoggedHop(row.ProviderSession, hop.Number, input, answered?.Screen, hop.Ends, hop.Node, Convert.ToHexStringLower(hop.Release), hop.At);
    });
}
