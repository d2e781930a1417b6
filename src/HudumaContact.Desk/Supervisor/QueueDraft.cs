using System.Text.RegularExpressions;
using HudumaContact.Catalogue;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Desk.Supervisor;

/// <summary>A queue as somebody fills it in.</summary>
public sealed partial class QueueDraft
{
    public const int LongestName = 60;

    /// <summary>A week: longer, nothing is warned of any more.</summary>
    private const int MostMinutes = 7 * 24 * 60;

    public string Id { get; set; } = "";

    public string English { get; set; } = "";

    public string Swahili { get; set; } = "";

    public string Skill { get; set; } = "";

    public bool IsPrivate { get; set; }

    public int RelaxAfter { get; set; } = 3;

    public int FirstAnswer { get; set; } = (int)ServiceTargets.Usual.FirstAnswer.TotalMinutes;

    public int NextAnswer { get; set; } = (int)ServiceTargets.Usual.NextAnswer.TotalMinutes;

    public int Resolution { get; set; } = (int)ServiceTargets.Usual.Resolution.TotalHours;

    public static QueueDraft Of(Queue queue) => new()
    {
        Id = queue.Id.Value,
        English = queue.Name.En,
        Swahili = queue.Name.Sw,
        Skill = queue.Skill,
        IsPrivate = queue.IsPrivate,
        RelaxAfter = (int)queue.RelaxAfter.TotalMinutes,
        FirstAnswer = (int)queue.Targets.FirstAnswer.TotalMinutes,
        NextAnswer = (int)queue.Targets.NextAnswer.TotalMinutes,
        Resolution = (int)queue.Targets.Resolution.TotalHours,
    };

    /// <param name="version">Of the queue it changes; 0 for a new one.</param>
    /// <returns>Null when a field is empty or out of its range.</returns>
    public Queue? Read(int version)
    {
        var (id, skill, english, swahili) = (Id.Trim(), Skill.Trim().ToLowerInvariant(), English.Trim(), Swahili.Trim());
        if (!ShortName.IsMatch(id) || !ShortName.IsMatch(skill) || english.Length is 0 or > LongestName || swahili.Length is 0 or > LongestName) return null;
        if (RelaxAfter is < 0 or > MostMinutes || FirstAnswer is < 1 or > MostMinutes || NextAnswer is < 1 or > MostMinutes || Resolution is < 1 or > MostMinutes / 60) return null;
        var targets = new ServiceTargets(TimeSpan.FromMinutes(FirstAnswer), TimeSpan.FromMinutes(NextAnswer), TimeSpan.FromHours(Resolution));
        return new Queue(new QueueId(id), new Words(english, swahili), skill, IsPrivate, TimeSpan.FromMinutes(RelaxAfter), targets, version);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortName { get; }
}
