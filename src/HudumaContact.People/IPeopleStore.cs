using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People;

/// <summary>The people on record. What must hold however many ask at once is one statement here, never read first and written then.</summary>
public interface IPeopleStore : IUserPasswordStore<Person>, IUserSecurityStampStore<Person>
{
    /// <summary>Everybody, by name.</summary>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation);

    Task<bool> AnyAsync(CancellationToken cancellation);

    Task<Person?> FindAsync(Guid id, CancellationToken cancellation);

    Task<Person?> FindByExternalIdAsync(string externalId, CancellationToken cancellation);

    /// <summary>Takes one of the tries that somebody has to sign in with, before it is looked at whether it is right.</summary>
    /// <param name="most">Tries there are; who has used them gets new ones when the last is longer ago than <paramref name="lockedSince"/>.</param>
    /// <returns>False when there is none left.</returns>
    Task<bool> TakeTryAsync(Guid person, int most, DateTime lockedSince, DateTime now, CancellationToken cancellation);

    /// <summary>Gives all tries back, and keeps when somebody entered.</summary>
    Task EnteredAsync(Guid person, DateTime now, CancellationToken cancellation);

    /// <summary>Gives all tries back.</summary>
    Task ForgetTriesAsync(Guid person, CancellationToken cancellation);

    /// <summary>Uses up the code of a step of time.</summary>
    /// <returns>False when that code or a later one was used before.</returns>
    Task<bool> TakeCodeAsync(Guid person, long step, CancellationToken cancellation);

    /// <summary>Uses up a recovery code.</summary>
    /// <returns>False when there is none of that hash.</returns>
    Task<bool> TakeRecoveryCodeAsync(Guid person, byte[] hash, CancellationToken cancellation);

    /// <summary>Puts these in the place of all recovery codes there were.</summary>
    Task KeepRecoveryCodesAsync(Guid person, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation);

    Task<int> RecoveryCodesLeftAsync(Guid person, CancellationToken cancellation);
}
