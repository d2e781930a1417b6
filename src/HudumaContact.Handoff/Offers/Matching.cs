using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Offers;

/// <summary>Who is asked to take what: pure, from all that waits and all who are there.</summary>
public static class Matching
{
    /// <summary>Times that the queue's time to relax must have passed before those who lack the language are asked too.</summary>
    private const int LanguageRelaxes = 2;

    private static readonly Way[] Rooms = [.. Enum.GetValues<Way>().Where(way => way.Taking() == way)];

    /// <summary>
    /// The most urgent first, within it who asked first; each to the agent with the skill who is idle for longest. A case for which
    /// nobody is free holds up none behind it; one that an agent let pass comes back to that agent after all that they did not.
    /// </summary>
    /// <param name="load">Cases that each agent has, by way.</param>
    /// <param name="askAgainAfter">How long whoever let a case pass is left alone with it.</param>
    public static IReadOnlyList<Match> Of(
        IEnumerable<CaseHandoff> waiting, IEnumerable<Presence> present, Func<AgentId, Way, int> load, Func<QueueId, Queue> queues, BusinessHours hours, TimeSpan askAgainAfter, DateTime now)
    {
        var free = new FreeAgents(present, load);
        if (free.IsEmpty) return [];
        var inOrder = waiting.Where(handoff => MayBeOffered(handoff, hours, now)).OrderBy(handoff => handoff.Urgency).ThenBy(handoff => handoff.RequestedAt).ThenBy(handoff => handoff.Id.Value).ToList();
        var matches = new List<Match>();
        // What nobody who has room suits, nobody suits later in the round: room only shrinks.
        var hopeless = new HashSet<(QueueId, string, Way, Relaxation)>();
        var given = new HashSet<HandoffId>();
        foreach (var handoff in inOrder)
        {
            var (queue, relaxed) = Stage(handoff, queues, hours, now);
            var kind = (queue.Id, handoff.Language, handoff.Way, relaxed);
            if (hopeless.Contains(kind)) continue;
            var suiting = free.With(handoff.Way).Where(agent => Suits(agent.Agent, handoff, queue, relaxed)).ToList();
            if (suiting.Count == 0) hopeless.Add(kind);
            if (suiting.Find(agent => !handoff.Passed.Contains(agent.Agent.Id)) is { } first) Give(handoff, first);
        }

        foreach (var handoff in inOrder.Where(handoff => !handoff.Passed.IsEmpty && now - handoff.Since >= askAgainAfter))
        {
            if (given.Contains(handoff.Id)) continue;
            var (queue, relaxed) = Stage(handoff, queues, hours, now);
            if (free.With(handoff.Way).Where(agent => Suits(agent.Agent, handoff, queue, relaxed)).MinBy(agent => handoff.Passed.IndexOf(agent.Agent.Id)) is { } again) Give(handoff, again);
        }

        return matches;

        void Give(CaseHandoff handoff, Presence to)
        {
            matches.Add(new Match(handoff, to.Agent.Id));
            given.Add(handoff.Id);
            free.Take(to, handoff.Way);
        }
    }

    /// <summary>Whether it waits for somebody now: nobody is rung while we are closed.</summary>
    public static bool MayBeOffered(CaseHandoff handoff, BusinessHours hours, DateTime now) =>
        handoff is { State: HandoffState.Queued, IsAtHub: false } && !(handoff.NotBefore > now) && (handoff.Way is not Way.Callback || hours.IsOpen(now));

    /// <summary>Skill and language, both relaxing while the citizen waits in the hours that we are open; the skill of a private queue never does.</summary>
    public static bool Suits(Agent agent, CaseHandoff handoff, Func<QueueId, Queue> queues, BusinessHours hours, DateTime now)
    {
        var (queue, relaxed) = Stage(handoff, queues, hours, now);
        return Suits(agent, handoff, queue, relaxed);
    }

    private static bool Suits(Agent agent, CaseHandoff handoff, Queue queue, Relaxation relaxed)
    {
        var hasSkill = agent.Skills.Contains(queue.Skill) || (relaxed >= Relaxation.OfSkill && !queue.IsPrivate && agent.Skills.Contains(Queue.UniversalSkill));
        return hasSkill && agent.Takes(handoff.Way) && (relaxed >= Relaxation.OfLanguage || agent.Languages.Contains(handoff.Language));
    }

    private static (Queue Queue, Relaxation Relaxed) Stage(CaseHandoff handoff, Func<QueueId, Queue> queues, BusinessHours hours, DateTime now)
    {
        var queue = queues(handoff.Queue);
        // What was transferred to a skill is first for those who have it, however long ago it was asked for.
        var from = handoff.MovedAt ?? handoff.RequestedAt;
        if (queue.RelaxAfter <= TimeSpan.Zero || now - from < queue.RelaxAfter) return (queue, Relaxation.None);
        var waits = hours.Between(from, now);
        return (queue, waits >= queue.RelaxAfter * LanguageRelaxes ? Relaxation.OfLanguage : waits >= queue.RelaxAfter ? Relaxation.OfSkill : Relaxation.None);
    }

    private enum Relaxation
    {
        None,
        OfSkill,
        OfLanguage,
    }

    /// <summary>Those who take new cases and have room, by way, the longest idle first.</summary>
    private sealed class FreeAgents
    {
        private readonly Dictionary<Way, List<Presence>> _with = [];
        private readonly Dictionary<(AgentId, Way), int> _room = [];

        public FreeAgents(IEnumerable<Presence> present, Func<AgentId, Way, int> load)
        {
            foreach (var way in Rooms) _with[way] = [];
            foreach (var agent in present.Where(agent => agent.IsReady).OrderBy(agent => agent.IdleSince).ThenBy(agent => agent.Agent.Id.Value))
            {
                foreach (var way in Rooms)
                {
                    var room = agent.Agent.Room.Of(way) - load(agent.Agent.Id, way);
                    if (room <= 0) continue;
                    _room[(agent.Agent.Id, way)] = room;
                    _with[way].Add(agent);
                }
            }
        }

        public bool IsEmpty => _with.Values.All(agents => agents.Count == 0);

        public List<Presence> With(Way way) => _with[way.Taking()];

        /// <summary>Whoever was given one has been idle for the shortest time.</summary>
        public void Take(Presence agent, Way way)
        {
            way = way.Taking();
            var left = --_room[(agent.Agent.Id, way)];
            foreach (var other in Rooms)
            {
                if (_with[other].Remove(agent) && (other != way || left > 0)) _with[other].Add(agent);
            }
        }
    }
}

/// <param name="Agent">Who is asked.</param>
public sealed record Match(CaseHandoff Handoff, AgentId Agent);
