using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Quality;

namespace HudumaContact.Handoff.Figures;

/// <summary>How an agent did in a time: all that is counted of them in one place.</summary>
/// <param name="Rated">How many citizens gave marks.</param>
/// <param name="MeanMarks">From 1 to 5; null when nobody gave any.</param>
/// <param name="Quality">As supervisors scored it; null when none did.</param>
public sealed record AgentFigures(AgentId Agent, int Closed, int Rated, double? MeanMarks, AgentQuality? Quality)
{
    /// <summary>Of each agent who closed a case, or whose help was given marks or scored; in no order.</summary>
    public static IReadOnlyList<AgentFigures> Of(IEnumerable<AgentWork> work, IEnumerable<MarksGiven> marks, IEnumerable<AgentQuality> quality)
    {
        var closed = work.ToDictionary(of => of.Agent, of => of.Closed);
        var given = marks.Where(of => of.Agent is not null).ToLookup(of => of.Agent!.Value);
        var scored = quality.ToDictionary(of => of.Agent);
        return
        [
            .. closed.Keys.Union(given.Select(of => of.Key)).Union(scored.Keys).Select(agent => new AgentFigures(
                agent, closed.GetValueOrDefault(agent), given[agent].Sum(of => of.Count), ContactFigures.Mean(given[agent]), scored.GetValueOrDefault(agent))),
        ];
    }
}
