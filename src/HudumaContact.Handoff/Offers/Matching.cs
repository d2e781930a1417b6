using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Offers;

/// <summary>Who is asked to take what: pure, from all that waits and all who are there.</summary>
public static class Matching
{
    /// <summary>Times that the queue's time to relax must have passed before those who lack the language are asked too.</summary>
    private const int LanguageRelaxes = 2;

    private static readonly Way[] Ways = Enum.GetValues<Way>();

    /// <summary>
    /// The most urgent first, within it who asked first; each to the agent with the skill who is idle for longest. A case for which
    /// nobody is free holds up none behind it.
    /// </summary>
    /// <param name="load">Cases that each agent has, by way.</param>
    public static IReadOnlyList<Match> Of(
        IEnumerable<CaseHandoff> waiting, IReadOnlyCollection<Presence> present, Func<AgentId, Way, int> load, Func<QueueId, Queue> queues, DateTime now)
    {
        var free = present.Where(agent => agent.IsReady && HasAnyRoom(agent.Agent)).OrderBy(agent => agent.IdleSince).ThenBy(agent => agent.Agent.Id.Value).ToList();
        if (free.Count == 0) return [];
        var matches = new List<Match>();
        var given = new Dictionary<(AgentId, Way), int>();
        foreach (var handoff in waiting.Where(handoff => handoff is { State: HandoffState.Queued, IsAtHub: false } && !(handoff.NotBefore > now)).OrderBy(handoff => handoff.Urgency).ThenBy(handoff => handoff.RequestedAt).ThenBy(handoff => handoff.Id.Value))
        {
            var queue = queues(handoff.Queue);
            var waits = now - handoff.RequestedAt;
            var best = free
                .Where(agent => HasRoom(agent.Agent, handoff.Way) && Suits(agent.Agent, handoff, queue, waits))
                // Who let it pass is asked again when all others have.
                .OrderBy(agent => handoff.Passed.IndexOf(agent.Agent.Id))
                .FirstOrDefault();
            if (best is null) continue;
            matches.Add(new Match(handoff, best.Agent.Id));
            given[(best.Agent.Id, handoff.Way)] = given.GetValueOrDefault((best.Agent.Id, handoff.Way)) + 1;
            // Whoever was given one has been idle for the shortest time.
            free.Remove(best);
            free.Add(best);
        }

        return matches;

        bool HasAnyRoom(Agent agent) => Array.Exists(Ways, way => load(agent.Id, way) < agent.Room.Of(way));

        bool HasRoom(Agent agent, Way way) => load(agent.Id, way) + given.GetValueOrDefault((agent.Id, way)) < agent.Room.Of(way);
    }

    /// <summary>Skill and language, both relaxing while the citizen waits; the skill of a private queue never does.</summary>
    public static bool Suits(Agent agent, CaseHandoff handoff, Queue queue, TimeSpan waits)
    {
        var relaxes = queue.RelaxAfter > TimeSpan.Zero;
        var hasSkill = agent.Skills.Contains(queue.Skill)
            || (relaxes && !queue.IsPrivate && waits >= queue.RelaxAfter && agent.Skills.Contains(Queue.UniversalSkill));
        return hasSkill && (agent.Languages.Contains(handoff.Language) || (relaxes && waits >= queue.RelaxAfter * LanguageRelaxes));
    }
}

/// <param name="Agent">Who is asked.</param>
public sealed record Match(CaseHandoff Handoff, AgentId Agent);
