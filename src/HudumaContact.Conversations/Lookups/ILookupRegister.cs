using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups;

/// <summary>Something that can be asked about a reference, e.g. our own cases.</summary>
public interface ILookupRegister
{
    /// <summary>As flow files name it: the key under <c>lookup</c>.</summary>
    string Name { get; }

    /// <summary>The one spelling of a reference by which attempts at it are counted: whatever the register takes for the same must come out the same.</summary>
    string Canonical(string reference) => reference;

    /// <summary>How long a caller waits for it; null for as long as for any register.</summary>
    TimeSpan? BudgetFor(LookupQuestion question) => null;

    /// <summary>The entry, or null when there is none that this contact may see. It may take as long as it takes; the caller stops waiting.</summary>
    ValueTask<LookupEntry?> FindAsync(LookupQuestion question, CancellationToken cancellation);
}

/// <param name="Reference">As typed, trimmed.</param>
/// <param name="Of">What the reference belongs to; null for a register that needs no such thing.</param>
/// <param name="Proof">The second fact, as typed.</param>
/// <param name="Language">In which the fields are worded.</param>
public sealed record LookupQuestion(string Reference, Item? Of, string Proof, Contact Contact, string Language, IWorld World)
{
    public override string ToString() => $"reference of {Contact.Id}";
}

/// <param name="Fields">What the flow gets to show.</param>
/// <param name="IsAnonymous">The entry must not be traced to who asked: the session is sealed.</param>
public sealed record LookupEntry(IReadOnlyDictionary<string, string> Fields, bool IsAnonymous = false);
