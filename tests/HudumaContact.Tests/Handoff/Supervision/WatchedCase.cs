using System.Collections.Immutable;
using HudumaContact.Conversations.Hops;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using HudumaContact.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Supervision;

/// <summary>A citizen who asked for a person, agents who may answer, and a supervisor.</summary>
internal sealed class WatchedCase : IAsyncDisposable
{
    public static readonly Agent Amina = Samples.Agent("Amina");
    public static readonly Agent Kip = Samples.Agent("Kip");
    public static readonly Agent Halima = Samples.Agent("Halima", Queue.CounsellingSkill);
    public static readonly Agent Juma = Samples.Agent("Juma");
    public static readonly Overseer WithoutCounselling = new(Juma.Id, SeesPrivate: false);
    public static readonly Overseer WithCounselling = WithoutCounselling with { SeesPrivate = true };

    private WatchedCase(Switchboard board) => Board = board;

    public Switchboard Board { get; }

    public HandoffId Id { get; private init; }

    public CaseHandoff Handoff => Board.Get<HandoffBoard>().Find(Id)!;

    public SuperviseHandoff Supervise => Board.Get<SuperviseHandoff>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WatchedCase> OpenAsync(bool isPrivate = false)
    {
        var board = await Switchboard.OpenAsync(change: services =>
        {
            services.AddSingleton<IAgentRoster>(new Roster());
            MeanwhileStore.Before(services);
        });
        foreach (var agent in (Agent[])[Amina, Kip, Halima]) Come(board, agent);
        await board.WalkAsync(Wanjiku, "s", "3");
        var handoff = board.Get<HandoffBoard>().Open.Single();
        if (isPrivate)
        {
            var steps = board.Get<HandoffSteps>();
            await steps.TakeAsync(handoff.Id, (now, at) => new HandoffChange(now.Requeue(QueueId.Counselling, at)!, [], []), Cancellation);
        }

        return new WatchedCase(board) { Id = handoff.Id };
    }

    /// <summary>Takes the case, as an agent who is there.</summary>
    public Task<bool> TakeAsync(Agent agent) => Board.Get<HandoffDesk>().AcceptAsync(agent, Id, Cancellation);

    public Task<bool> AnswerAsync(Agent agent, string words) => Board.Get<HandoffDesk>().AnswerAsync(agent, Id, words, Cancellation);

    /// <summary>What was said and done, in order: <c>Answered Habari</c>.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync() =>
        [.. (await Board.Get<IHandoffStore>().EntriesAsync(Id, Cancellation)).Select(entry => $"{entry.Kind} {entry.Words}".Trim())];

    public ValueTask DisposeAsync() => Board.DisposeAsync();

    private static void Come(Switchboard board, Agent agent)
    {
        board.Get<AgentBoard>().Beat(agent);
        board.Get<AgentBoard>().Ready(agent.Id, true);
    }

    private sealed class Roster : IAgentRoster
    {
        private static readonly ImmutableArray<Agent> All = [Amina, Kip, Halima, Juma];

        public ValueTask<Agent?> FindAsync(AgentId id, CancellationToken cancellation) => new(All.FirstOrDefault(agent => agent.Id == id));

        public Task<IReadOnlyList<Agent>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Agent>>(All);
    }
}
