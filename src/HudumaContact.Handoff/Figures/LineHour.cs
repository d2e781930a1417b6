using HudumaContact.Conversations.Lines;

namespace HudumaContact.Handoff.Figures;

/// <summary>What came in on a line in one hour.</summary>
/// <param name="Hour">UTC: when it began.</param>
/// <param name="Sessions">That citizens began in it; not those in which we ask how it went.</param>
/// <param name="Over">How many of these are over, by an end or because nobody goes on with them.</param>
/// <param name="Texts">That arrived.</param>
public sealed record LineHour(LineId Line, DateTime Hour, int Sessions, int Over, int Texts);
