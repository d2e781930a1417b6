using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class LookupAttempts(IDbContextFactory<HudumaDbContext> contexts, KeyedHash hash) : ILookupAttempts
{
    public async ValueTask<(int ByContact, int OfReference)> CountAsync(
        ContactId contact, string register, string reference, DateTime since, CancellationToken cancellation)
    {
        var referenceHash = hash.OfReference(register, reference);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var byContact = await context.LookupAttempts.CountAsync(
            attempt => attempt.ContactId == contact.Value && attempt.Register == register && attempt.At >= since, cancellation);
        var ofReference = await context.LookupAttempts.CountAsync(
            attempt => attempt.ReferenceHash == referenceHash && attempt.At >= since, cancellation);
        // What a slow register will say is not known yet: asking it many times must be no way round the limit.
        byContact += await context.LookupPromises.CountAsync(
            promise => promise.ContactId == contact.Value && promise.Register == register && promise.PromisedAt >= since && promise.Outcome != PromiseOutcome.Found, cancellation);
        ofReference += await context.LookupPromises.CountAsync(
            promise => promise.ReferenceHash == referenceHash && promise.PromisedAt >= since && promise.Outcome != PromiseOutcome.Found, cancellation);
        return (byContact, ofReference);
    }
}
