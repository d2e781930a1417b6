namespace HudumaContact.Conversations.Releases;

/// <summary>The releases that citizens met one after the other, without those that were rolled back from: what a rollback can return to.</summary>
public static class ReleaseTrail
{
    /// <summary>Content hashes, oldest first; the last is the current release.</summary>
    /// <param name="history">All of it, newest first.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Publication> history)
    {
        var trail = new List<string>();
        foreach (var publication in history.Reverse())
        {
            var at = publication.Kind == PublicationKind.RolledBack ? trail.LastIndexOf(publication.Hash) : -1;
            if (at >= 0) trail.RemoveRange(at, trail.Count - at);
            trail.Add(publication.Hash);
        }

        return trail;
    }
}
