using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Who sent a text, as it is read.</summary>
/// <param name="ToldAbout">As <c>kind:id</c>; null when nothing was told lately.</param>
/// <param name="Waiting">The last session of the line, and the last that waits for marks, where they wait; <c>IsLast</c> for the former.</param>
internal sealed record SenderRow(string? Language, bool Stopped, string? ToldAbout, List<(SessionRow Session, bool IsLast)> Waiting);
