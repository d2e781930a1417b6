namespace HudumaContact.Conversations.Retention;

/// <param name="Days">For which they are kept.</param>
/// <param name="Rows">That are past it.</param>
public sealed record ExpiredRecords(RecordKind Kind, int Days, int Rows);
