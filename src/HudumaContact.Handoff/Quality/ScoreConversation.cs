using HudumaContact.Conversations;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Supervision;

namespace HudumaContact.Handoff.Quality;

/// <summary>Scores a conversation against the form, and writes the form.</summary>
public sealed class ScoreConversation(IQualityStore quality, IHandoffStore handoffs, SuperviseHandoff supervise, IIdSource ids, TimeProvider time)
{
    /// <param name="agent">Whose part in it is scored.</param>
    public async Task<ScoreOutcome> RunAsync(
        Overseer by, HandoffId id, AgentId agent, QualityForm form, IReadOnlyDictionary<string, QualityMark> marks, string note, CancellationToken cancellation)
    {
        if (await handoffs.FindAsync(id, cancellation) is not { } handoff) return ScoreOutcome.NotThere;
        if (!supervise.MayWatch(by, handoff)) return ScoreOutcome.Private;
        if (agent == by.Id) return ScoreOutcome.OwnTalk;
        if (form.PercentOf(marks) is not { } percent) return ScoreOutcome.NothingMarked;
        if (note.Length > QualityScore.LongestNote) return ScoreOutcome.NoteTooLong;
        if (!(await handoffs.EntriesAsync(id, cancellation)).Any(entry => entry.Kind is EntryKind.Answered && entry.By == agent)) return ScoreOutcome.SaidNothing;
        var score = new QualityScore(ids.Next(), id, agent, form.Id, marks, percent, note.Length == 0 ? null : note, by.Id, time.GetUtcNow().UtcDateTime);
        return await quality.AddAsync(score, cancellation) ? ScoreOutcome.Done : ScoreOutcome.NotThere;
    }

    /// <returns>False when a question lacks its words in a language, weighs too much or nothing, or there are none or too many.</returns>
    public async Task<bool> WriteFormAsync(string by, IReadOnlyList<QualityQuestion> questions, CancellationToken cancellation)
    {
        if (questions.Count is 0 or > QualityForm.MostQuestions || !questions.All(IsWhole) || questions.DistinctBy(question => question.Id).Count() < questions.Count) return false;
        await quality.AddFormAsync(new QualityForm(ids.Next(), questions, by, time.GetUtcNow().UtcDateTime), cancellation);
        return true;
    }

    private static bool IsWhole(QualityQuestion question) =>
        question.Weight is >= 1 and <= QualityQuestion.MostWeight
        && question.Asks.En.Length is > 0 and <= QualityQuestion.LongestAsks
        && question.Asks.Sw.Length is > 0 and <= QualityQuestion.LongestAsks;
}

/// <summary>But for <see cref="Done"/> nothing was written.</summary>
public enum ScoreOutcome
{
    Done,

    /// <summary>No such case, or its citizen is erased.</summary>
    NotThere,

    Private,

    /// <summary>Nobody scores what they said themselves.</summary>
    OwnTalk,

    /// <summary>No question was marked.</summary>
    NothingMarked,

    NoteTooLong,

    /// <summary>The agent has said nothing in it.</summary>
    SaidNothing,
}
