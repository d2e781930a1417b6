using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Content that was to be published and was not.</summary>
/// <param name="Faults">All of them, in the order to mend them.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who would have published it.</param>
public sealed record RefusedRelease(IReadOnlyList<Fault> Faults, DateTime At, string By);
