using HudumaContact.Catalogue;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Queues;

/// <summary>Cases of one kind that wait for people of one skill.</summary>
/// <param name="Name">For agents and citizens.</param>
/// <param name="Skill">What an agent must have to be offered a case of it.</param>
/// <param name="IsPrivate">Only those with the skill may see its cases, and waiting never opens it to others.</param>
/// <param name="RelaxAfter">Waiting this long, a case is offered to universal agents too, and after as long again to those who lack the language. Zero: never.</param>
/// <param name="Targets">What citizens may expect.</param>
public sealed record Queue(QueueId Id, Words Name, string Skill, bool IsPrivate, TimeSpan RelaxAfter, ServiceTargets Targets, int Version = 0)
{
    /// <summary>The skill of universal agents.</summary>
    public const string UniversalSkill = "general";

    /// <summary>The skill of tele-counselling, which goes with a role and is not written down of anybody.</summary>
    public const string CounsellingSkill = "counselling";

    /// <summary>Whether an agent may see its cases.</summary>
    public bool IsFor(Agent agent) => !IsPrivate || agent.Skills.Contains(Skill);
}

/// <summary>Times in which a queue wants things done, in the hours it is open, without those in which the citizen must act.</summary>
public sealed record ServiceTargets(TimeSpan FirstAnswer, TimeSpan NextAnswer, TimeSpan Resolution)
{
    public static readonly ServiceTargets Usual = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromHours(14));
}
