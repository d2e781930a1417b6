using System.Collections.Frozen;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Lookups;

namespace HudumaContact.Conversations.Cases;

/// <summary>Our own cases as a register: by number, for who opened the case, or for whoever knows the number of an anonymous one.</summary>
public sealed class CaseRegister(ICaseStore cases) : ILookupRegister
{
    public string Name => "case";

    public async ValueTask<LookupEntry?> FindAsync(LookupQuestion question, CancellationToken cancellation)
    {
        if (CaseNumber.Read(question.Reference) is not { } number) return null;
        if (await cases.FindAsync(number, cancellation) is not { } found || !found.IsOpenTo(question.Contact.Id)) return null;
        var opened = KenyanCalendar.Today(new DateTimeOffset(found.OpenedAt, TimeSpan.Zero));
        return new LookupEntry(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = found.Number,
                ["status"] = found.Status == CaseStatus.Open ? "open" : "closed",
                ["kind"] = found.Kind,
                ["due"] = found.Due is { } due ? question.World.Said(due, question.Language) : "",
                ["opened"] = question.World.Said(opened, question.Language),
            }.ToFrozenDictionary(),
            found.IsAnonymous);
    }
}
