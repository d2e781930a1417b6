using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Makes content the release that new sessions begin on. With any fault it is refused as a whole, and the running release stays.</summary>
public sealed class PublishRelease(IReleaseStore store, ReleaseShelf shelf, ReleaseChecking check, TimeProvider time)
{
    /// <param name="by">Who publishes.</param>
    /// <param name="note">Why.</param>
    /// <param name="faultsBefore">Faults already found when the files were read from disk.</param>
    /// <param name="prove">What must hold beyond the checks of its reading: the faults of a release that reads well; null for nothing.</param>
    public async Task<PublishOutcome> RunAsync(
        ContentSet content, string by, string note, CancellationToken cancellation, IReadOnlyCollection<Fault>? faultsBefore = null, Func<Release, IEnumerable<Fault>>? prove = null)
    {
        var faults = new List<Fault>(faultsBefore ?? []);
        if (faults.Count == 0 && shelf.CurrentOrNone is { } current && current.Hash == content.Hash)
        {
            // It was checked when it was published, and a change that was refused since has been taken back.
            shelf.MakeCurrent(current);
            return new PublishOutcome(current, []);
        }

        var release = check(content, faults);
        if (release is not null && prove is not null) faults.AddRange(prove(release));
        var now = time.GetUtcNow().UtcDateTime;
        if (release is null || faults.Count > 0)
        {
            var refused = new RefusedRelease([.. Fault.InOrder(faults)], now, by);
            shelf.Refuse(refused);
            return new PublishOutcome(null, refused.Faults);
        }

        await store.PublishAsync(content, new Publication(content.Hash, now, by, note, PublicationKind.Published), cancellation);
        shelf.MakeCurrent(release);

        return new PublishOutcome(release, []);
    }
}

/// <param name="Release">The release that now runs; null when it was refused.</param>
/// <param name="Faults">All of them, in the order to mend them.</param>
public sealed record PublishOutcome(Release? Release, IReadOnlyList<Fault> Faults);
