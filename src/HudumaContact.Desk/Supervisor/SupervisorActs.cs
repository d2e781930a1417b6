using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using HudumaContact.People;
using HudumaContact.People.Audit;

namespace HudumaContact.Desk.Supervisor;

/// <summary>What a supervisor does on the pages: written in the trail first, then done.</summary>
internal sealed class SupervisorActs(SuperviseHandoff supervise, TalkOnCall talks, ScoreConversation scoring, QueueBook queues, IAuditTrail audit)
{
    public static Overseer OverseerOf(SignedInPerson me) => new(new AgentId(me.Id), me.May(Right.SeeCounselling));

    public bool MayWatch(SignedInPerson me, CaseHandoff handoff) => supervise.MayWatch(OverseerOf(me), handoff);

    /// <summary>A conversation is about to be read.</summary>
    public Task WatchedAsync(SignedInPerson me, CaseHandoff handoff, CancellationToken cancellation) =>
        WriteAsync(me, MayWatch(me, handoff) ? Act.Saw : Act.Refused, handoff, "watched the conversation", cancellation);

    /// <returns>Null when they may not read it, or no longer.</returns>
    public Task<IReadOnlyList<HandoffEntry>?> WordsAsync(SignedInPerson me, CaseHandoff handoff, CancellationToken cancellation) => supervise.WordsAsync(OverseerOf(me), handoff.Id, cancellation);

    /// <summary>The numbers in it are about to be shown.</summary>
    public Task RevealedAsync(SignedInPerson me, CaseHandoff handoff, CancellationToken cancellation) => WriteAsync(me, Act.Saw, handoff, "numbers in the conversation", cancellation);

    public async Task<SuperviseOutcome> WhisperAsync(SignedInPerson me, CaseHandoff handoff, string words, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, "whispered to the agent", cancellation);
        return await supervise.WhisperAsync(OverseerOf(me), handoff.Id, words, cancellation);
    }

    public async Task<SuperviseOutcome> JoinAsync(SignedInPerson me, CaseHandoff handoff, bool coaches, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Heard, handoff, coaches ? "joined the call, heard by the agent alone" : "joined the call", cancellation);
        return await talks.JoinAsync(OverseerOf(me), handoff.Id, coaches, cancellation);
    }

    public async Task<SuperviseOutcome> TakeOverAsync(SignedInPerson me, CaseHandoff handoff, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, handoff.Agent is { } agent ? $"took it over from person {agent}" : "took it from the queue", cancellation);
        return await supervise.TakeOverAsync(OverseerOf(me), handoff.Id, cancellation);
    }

    public async Task<SuperviseOutcome> RaiseAsync(SignedInPerson me, CaseHandoff handoff, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, "raised it to high priority", cancellation);
        return await supervise.RaiseAsync(OverseerOf(me), handoff.Id, cancellation);
    }

    public async Task<SuperviseOutcome> ReassignAsync(SignedInPerson me, CaseHandoff handoff, AgentId to, string note, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, $"gave it to person {to}", cancellation);
        return await supervise.ReassignAsync(OverseerOf(me), handoff.Id, to, note, cancellation);
    }

    public async Task<SuperviseOutcome> ReassignAsync(SignedInPerson me, CaseHandoff handoff, QueueId to, string note, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, $"gave it to the queue {to}", cancellation);
        return await supervise.ReassignAsync(OverseerOf(me), handoff.Id, to, note, cancellation);
    }

    public async Task<ScoreOutcome> ScoreAsync(
        SignedInPerson me, CaseHandoff handoff, AgentId agent, QualityForm form, IReadOnlyDictionary<string, QualityMark> marks, string note, CancellationToken cancellation)
    {
        await WriteAsync(me, Act.Changed, handoff, $"scored the part of person {agent}", cancellation);
        return await scoring.RunAsync(OverseerOf(me), handoff.Id, agent, form, marks, note, cancellation);
    }

    public async Task<bool> WriteFormAsync(SignedInPerson me, IReadOnlyList<QualityQuestion> questions, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(me.Name, Act.Changed, "quality:form"), cancellation);
        return await scoring.WriteFormAsync(me.Name, questions, cancellation);
    }

    /// <returns>Why it is refused; null when it is done.</returns>
    public async Task<string?> SaveQueueAsync(SignedInPerson me, Queue queue, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(me.Name, Act.Changed, $"queue:{queue.Id}", $"skill {queue.Skill}{(queue.IsPrivate ? ", private" : "")}"), cancellation);
        return await queues.SaveAsync(queue, cancellation);
    }

    /// <returns>Why it is refused; null when it is done.</returns>
    public async Task<string?> DeleteQueueAsync(SignedInPerson me, QueueId id, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(me.Name, Act.Changed, $"queue:{id}", "deleted"), cancellation);
        return await queues.DeleteAsync(id, cancellation);
    }

    private Task WriteAsync(SignedInPerson me, Act act, CaseHandoff handoff, string detail, CancellationToken cancellation) =>
        audit.WriteAsync(new AuditEntry(me.Name, act, $"case:{handoff.CaseNumber}", detail), cancellation);
}
