using HudumaContact.Conversations.Lines;

namespace HudumaContact.Handoff.Figures;

/// <summary>Counts what is on record of a time: from inclusive, until exclusive, UTC. It takes from the records what is of that time, however much there is in all.</summary>
public interface IFigureRecords
{
    /// <param name="from">On the hour.</param>
    /// <param name="idleBefore">A session that waits, last answered before this, is over.</param>
    Task<IReadOnlyList<LineHour>> HoursAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation);

    /// <summary>By line: how many of the sessions that began then, and are over, had a person asked for in them.</summary>
    Task<IReadOnlyDictionary<LineId, int>> AskedInAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation);

    /// <summary>In order. Asked once more while it is open, it is the same.</summary>
    Task<IReadOnlyList<PersonAsked>> AskedAsync(DateTime from, DateTime until, CancellationToken cancellation);

    Task<IReadOnlyList<MarksGiven>> MarksAsync(DateTime from, DateTime until, CancellationToken cancellation);

    Task<IReadOnlyList<AgentWork>> WorkAsync(DateTime from, DateTime until, CancellationToken cancellation);

    /// <summary>Cases first asked for then, oldest first.</summary>
    Task<IReadOnlyList<CaseRecord>> CasesAsync(DateTime from, DateTime until, int most, CancellationToken cancellation);
}
