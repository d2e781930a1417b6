using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>
/// Applications as a register: the agency's own where one is connected, else the rows kept here. Nobody is told anything by the
/// reference alone, and what is not this person's does not exist.
/// </summary>
public sealed class StatusRegister(StatusBoard board, IStatusTable table) : ILookupRegister
{
    public string Name => CatalogueNames.StatusRegister;

    public string Canonical(string reference) => StatusReference.Read(reference) ?? reference;

    public TimeSpan? BudgetFor(LookupQuestion question) => question.Of is { } of ? board.ConnectorOf(of.Id)?.Budget : null;

    public async ValueTask<LookupEntry?> FindAsync(LookupQuestion question, CancellationToken cancellation)
    {
        if (question.Of is not { } of || !board.Proofs.TryGetValue(of.Id, out var kind)) throw new InvalidOperationException($"There is no register to ask about {question.Of}.");
        // What cannot be a reference or the fact is nobody's.
        if (StatusReference.Read(question.Reference) is not { } reference || SecondFact.Read(kind, question.Proof) is not { } fact) return null;
        var asked = new StatusQuestion(of.Id, reference, fact);
        var found = board.ConnectorOf(of.Id) is { } connector ? await connector.FindAsync(asked, cancellation) : await table.FindAsync(asked, cancellation);
        return found is null ? null : new LookupEntry(StatusFields.Of(found.Word, found.Place, found.Date, question.World, question.Language));
    }
}
