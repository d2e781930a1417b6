namespace HudumaContact.Conversations.Releases;

/// <summary>A release became the one that new sessions begin on.</summary>
/// <param name="Hash">Content hash of the release.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Note">Why.</param>
public sealed record Publication(string Hash, DateTime At, string By, string Note, PublicationKind Kind);

public enum PublicationKind
{
    Published,
    RolledBack,
}
