using System.Runtime.InteropServices;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Calls at rest. Those that a hop moves are written with the hop.</summary>
public interface ICallStore
{
    /// <summary>Null when we know of no such call, or its citizen is erased.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<KnownCall?> FindAsync(LineId line, string providerCall, CancellationToken cancellation);

    /// <inheritdoc cref="FindAsync(LineId, string, CancellationToken)"/>
    ValueTask<KnownCall?> FindAsync(CallId id, CancellationToken cancellation);

    /// <summary>The legs that were made for a request, first to last, those that are over among them.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<IReadOnlyList<Call>> LegsOfAsync(Guid request, CancellationToken cancellation);

    /// <summary>The last call that waited for a request, or was made for it, but for legs; null when none was.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<KnownCall?> OfRequestAsync(Guid request, CancellationToken cancellation);

    /// <summary>Calls of ours that wait to be made, oldest first: persons at once, citizens once they wait since a time (UTC).</summary>
    /// <param name="full">Lines that take nobody but whom a caller waits for.</param>
    Task<IReadOnlyList<KnownCall>> ToPlaceAsync(DateTime since, IReadOnlyCollection<LineId> full, int most, CancellationToken cancellation);

    /// <summary>How many calls were made on a line since a time (UTC) to ring or call citizens back.</summary>
    Task<int> MadeAsync(LineId line, DateTime since, CancellationToken cancellation);

    /// <summary>Calls that nothing was heard of: that rang before one time (UTC), or are up since before another. What waits to be made is none of them.</summary>
    Task<IReadOnlyList<KnownCall>> LostAsync(DateTime rangBefore, DateTime upBefore, int most, CancellationToken cancellation);

    /// <summary>How much is going on.</summary>
    /// <param name="contact">Null for who never came.</param>
    /// <param name="upSince">UTC: what began before, and was never told to have ended, is over all the same.</param>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<CallCounts> CountAsync(LineId line, ContactId? contact, DateTime upSince, DateTime today, CancellationToken cancellation);

    /// <summary>On disk when it returns <see cref="CommitOutcome.Committed"/>; <see cref="CommitOutcome.Stale"/>: it was changed meanwhile, nothing was written.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<CommitOutcome> CommitAsync(CallChange change, HopDeadline deadline);
}

/// <summary>A call, with who it is with.</summary>
public sealed record KnownCall(Call Call, Contact Contact);

/// <param name="UpOnLine">Calls that are up on the line.</param>
/// <param name="HiddenOnLine">Of them, those without a number.</param>
/// <param name="OfContactToday">Calls that the contact has made since the day began.</param>
/// <param name="PendingOfContact">Calls of ours to the contact that wait to be answered.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CallCounts(int UpOnLine, int HiddenOnLine, int OfContactToday, int PendingOfContact);
