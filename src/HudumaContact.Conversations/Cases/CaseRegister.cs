using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Cases;

/// <summary>Our own cases as a register: by number, for who opened the case, or, on the phone, for whoever knows the number of an anonymous one.</summary>
public sealed class CaseRegister(ICaseStore cases) : ILookupRegister
{
    public string Name => CatalogueNames.CaseRegister;

    public string Canonical(string reference) => CaseNumber.Read(reference) ?? reference;

    public async ValueTask<LookupEntry?> FindAsync(LookupQuestion question, CancellationToken cancellation)
    {
        if (CaseNumber.Read(question.Reference) is not { } number) return null;
        if (await cases.FindAsync(number, cancellation) is not { } found || !found.IsOpenTo(question.Contact.Id)) return null;
        // A chat costs nothing to begin, so that numbers could be tried in one after the other without end.
        if (found.IsAnonymous && question.Contact.Address.ChatUser is not null) return null;
        var opened = KenyanCalendar.Today(new DateTimeOffset(found.OpenedAt, TimeSpan.Zero));
        return new LookupEntry(
            CaseFields.Of(found.Number, found.Status == CaseStatus.Open, found.Kind, found.Due, opened, question.World, question.Language),
            found.IsAnonymous);
    }
}
