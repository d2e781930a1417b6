using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Contacts;

/// <summary>People, found by their address. A new one is written with the first hop.</summary>
public interface IContactStore
{
    /// <summary>Who calls, and the session on any of these lines that may have been dropped: the last one, if it was answered since <paramref name="since"/> and not ended.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<Arrival> ArriveAsync(ContactAddress address, IReadOnlyList<LineId> lines, DateTime since, CancellationToken cancellation);

    /// <summary>Null when nobody is known by it, or not any more.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<Contact?> FindAsync(ContactAddress address, CancellationToken cancellation);

    /// <summary>Keeps that the person wants nothing more that was not asked for. A number that is not known has nothing to be stopped.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask StopAsync(PhoneNumber number, DateTime at, CancellationToken cancellation);

    /// <summary>Keeps that the person wants it again.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask StartAsync(PhoneNumber number, CancellationToken cancellation);

    /// <summary>Deletes the contact's key, then forgets the address. Safe to repeat when it stopped half-way. Null when the address is not known.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<ContactId?> EraseAsync(ContactAddress address, CancellationToken cancellation);
}

/// <param name="Contact">Null for who never called.</param>
/// <param name="Last">Opened far enough to go on with it: its state and its last hop.</param>
public sealed record Arrival(Contact? Contact, LeftSession? Last)
{
    public static readonly Arrival OfStranger = new(null, null);
}

/// <summary>A session that was left without its end.</summary>
public sealed record LeftSession(string Release, Flows.Running.Session State);
