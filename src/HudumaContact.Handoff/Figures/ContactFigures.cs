using HudumaContact.Conversations.Lines;

namespace HudumaContact.Handoff.Figures;

/// <summary>What a supervisor wants to know of a time.</summary>
/// <param name="AskedIn">By line: sessions that are over in which a person was asked for.</param>
public sealed record ContactFigures(
    DateTime From,
    DateTime Until,
    IReadOnlyList<LineHour> Hours,
    IReadOnlyDictionary<LineId, int> AskedIn,
    WaitFigures Waits,
    IReadOnlyList<MarksGiven> Marks,
    IReadOnlyList<AgentWork> Work)
{
    /// <summary>Sessions that are over.</summary>
    public int Over => Hours.Sum(hour => hour.Over);

    /// <summary>Those of them that ended without anybody asking for a person.</summary>
    public int Contained => Over - AskedIn.Values.Sum();

    public int Rated => Marks.Sum(given => given.Count);

    /// <summary>From 1 to 5; null when nobody gave any.</summary>
    public double? MeanMarks => Mean(Marks);

    /// <inheritdoc cref="MeanMarks"/>
    public static double? Mean(IEnumerable<MarksGiven> marks)
    {
        var (count, sum) = marks.Aggregate((Count: 0, Sum: 0), (so, given) => (so.Count + given.Count, so.Sum + (given.Marks * given.Count)));
        return count == 0 ? null : (double)sum / count;
    }
}
