using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class FormStore(IDbContextFactory<HudumaDbContext> contexts) : IFormStore, IOpenForms
{
    public async ValueTask<SentForm?> FindAsync(FormId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.SentForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is { } row ? Form(row) : null;
    }

    public async Task<IReadOnlyList<SentForm>> OfAsync(HandoffId handoff, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.SentForms.AsNoTracking().Where(row => row.HandoffId == handoff.Value).OrderBy(row => row.Id).ToListAsync(cancellation)).ConvertAll(Form);
    }

    public async ValueTask<OpenForm?> FindAsync(ContactId contact, string code, DateTime now)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var row = await context.SentForms.AsNoTracking()
            .Where(row => row.ContactId == contact.Value && row.Code == code && row.FilledAt == null && row.Until > now)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync();
        return row is null ? null : new OpenForm(new FormId(row.Id).ToString(), new NodeId(row.First), Convert.ToHexStringLower(row.Release));
    }

    internal static SentFormRow Row(SentForm form) => new()
    {
        Id = form.Id.Value,
        HandoffId = form.Handoff.Value,
        ContactId = form.Contact.Value,
        First = form.First.Value,
        Release = Convert.FromHexString(form.Release),
        Code = form.Code,
        SentAt = form.SentAt,
        Until = form.Until,
        FilledAt = form.FilledAt,
    };

    private static SentForm Form(SentFormRow row) => new(
        new FormId(row.Id),
        new HandoffId(row.HandoffId),
        new ContactId(row.ContactId),
        new NodeId(row.First),
        Convert.ToHexStringLower(row.Release),
        row.Code,
        row.SentAt,
        row.Until,
        row.FilledAt);
}
