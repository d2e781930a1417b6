using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Contacts;

/// <summary>
/// Erases a person: the key of all their texts is deleted, and the address is forgotten. What they typed and were told can then be read
/// by nobody; who is heard from it next is a new person.
/// </summary>
public sealed class EraseContact(ContactGate gate, IContactStore contacts, IEnumerable<IContactMemory> memories, TimeProvider time)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30);

    /// <returns>False when nobody is known by the address.</returns>
    /// <exception cref="StorageUnavailableException">It may be half done: run it again.</exception>
    public async Task<bool> RunAsync(ContactAddress address, CancellationToken cancellation)
    {
        // No hop of theirs may be on its way, or it would write with the key that is being deleted.
        using var turn = await gate.EnterAsync(address, HopDeadline.After(Within, time), cancellation);
        if (await contacts.EraseAsync(address, cancellation) is not { } contact) return false;
        var at = time.GetUtcNow().UtcDateTime;
        foreach (var memory in memories) memory.Forget(contact, at);
        return true;
    }
}
