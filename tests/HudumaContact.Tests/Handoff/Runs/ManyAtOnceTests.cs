using System.Collections.Concurrent;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Conversations.Gateway;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>The same over the store on disk and the flows, with threads instead of turns.</summary>
public sealed class ManyAtOnceTests
{
    private const int Citizens = 24;
    private const int Agents = 6;
    private const int KeysOfAgent = 60;

    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Over_the_real_store_with_everybody_at_once_nothing_is_stuck_or_doubled()
    {
        for (var seed = 0; seed < LongRun.Of(20); seed++)
        {
            await using var line = await PersonLine.OpenAsync();
            await RunAsync(line, seed);
        }
    }

    private static async Task RunAsync(PersonLine line, int seed)
    {
        var changes = new ConcurrentQueue<HandoffChange>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = line.Handoffs.Follow(change =>
        {
            changes.Enqueue(change);
            begun.TrySetResult();
        });
        var agents = Enumerable.Range(0, Agents).Select(number => Samples.Agent($"agent {number}", number == 0 ? "counselling" : "general", room: new Room(2, 0, 1))).ToList();
        using var stop = new CancellationTokenSource();
        var rounds = Task.Run(() => RoundsAsync(line, stop.Token), Never);
        var citizens = Enumerable.Range(0, Citizens).Select(number => Task.Run(() => CitizenAsync(line, number, new Random(seed * 1000 + number)), Never));
        var working = agents.Select((agent, number) => begun.Task.ContinueWith(_ => WorkAsync(line, agent, agents, new Random(seed * 1000 + 500 + number)), TaskScheduler.Default).Unwrap()).ToList();

        await Task.WhenAll(citizens);
        var accepted = (await Task.WhenAll(working)).Sum();
        await line.IdleAsync();
        await stop.CancelAsync();
        await rounds;

        ShouldBeNobodysTwice(changes, seed);
        changes.SelectMany(change => change.Entries).Count(entry => entry.Kind is EntryKind.Accepted).ShouldBe(accepted, $"seed {seed}");
        accepted.ShouldBeGreaterThan(0);
        await ShouldBeAsOnDiskAsync(line, seed);
        await ShouldAllBeTakenAsync(line, agents, seed);
    }

    private static async Task RoundsAsync(PersonLine line, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await line.RoundAsync();
            }
            catch (StorageUnavailableException)
            {
                // The case changed under every try: the next round sees to it.
            }

            await Task.Yield();
        }
    }

    private static async Task CitizenAsync(PersonLine line, int number, Random chance)
    {
        var phone = PhoneNumber.FromE164($"+2547000001{number:00}");
        for (var call = 0; call < 2; call++)
        {
            await line.Board.WalkAsync(phone, $"{number} calls {call}", chance.Next(1, 4).ToString(System.Globalization.CultureInfo.InvariantCulture));
            for (var text = 0; text < 3; text++)
            {
                await line.Board.Get<IMessageInbox>().TakeAsync(new ReceivedMessage(Switchboard.Sms, $"{number} {call} {text}", phone.E164, $"words {text}", LinkId: null), Never);
            }
        }
    }

    /// <returns>How often they were told that a case is theirs.</returns>
    private static async Task<int> WorkAsync(PersonLine line, Agent agent, List<Agent> agents, Random chance)
    {
        var accepted = 0;
        for (var key = 0; key < KeysOfAgent; key++)
        {
            line.Agents.Beat(agent);
            line.Agents.Ready(agent.Id, isReady: chance.Next(10) > 0);
            foreach (var way in Enum.GetValues<Way>()) line.Handoffs.LoadOf(agent.Id, way).ShouldBeLessThanOrEqualTo(agent.Room.Of(way));
            if (chance.Next(30) == 0) line.Agents.Leave(agent.Id);
            var open = line.Handoffs.Open.ToList();
            var own = open.Where(handoff => handoff.Agent == agent.Id).ToList();
            if (open.Count == 0)
            {
                await Task.Yield();
                continue;
            }

            var handoff = own.Count > 0 && chance.Next(4) > 0 ? own[chance.Next(own.Count)] : open[chance.Next(open.Count)];
            try
            {
                if (chance.Next(2) == 0) accepted += await line.Desk.AcceptAsync(agent, handoff.Id, Never) ? 1 : 0;
                else await PressAsync(line, agent, agents, handoff, chance);
            }
            catch (StorageUnavailableException)
            {
                // The case changed under every try: they press again.
            }
        }

        return accepted;
    }

    private static Task<bool> PressAsync(PersonLine line, Agent agent, List<Agent> agents, CaseHandoff handoff, Random chance) => chance.Next(6) switch
    {
        0 => line.Desk.PassAsync(agent, handoff.Id, Never),
        1 => line.Desk.ParkAsync(agent, handoff.Id, Never),
        2 => line.Desk.TransferAsync(agent, handoff.Id, agents[chance.Next(agents.Count)], "please", Never),
        3 when handoff.Way is Way.Callback => line.Desk.NotReachedAsync(agent, handoff.Id, Never),
        3 => line.Board.Get<CloseHandoff>().RunAsync(agent, handoff.Id, Disposition.Solved, Never),
        _ => line.Desk.AnswerAsync(agent, handoff.Id, "Habari", Never),
    };

    private static void ShouldBeNobodysTwice(IEnumerable<HandoffChange> changes, int seed)
    {
        foreach (var of in changes.GroupBy(change => change.After.Id))
        {
            var inOrder = of.OrderBy(change => change.After.Version).ToList();
            inOrder.Select(change => change.After.Version).ShouldBe(Enumerable.Range(1, inOrder.Count), $"seed {seed}");
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
            {
                var isHeld = before.After.State is HandoffState.Accepted or HandoffState.Active or HandoffState.WrapUp;
                (!isHeld || after.After.Agent is null || after.After.Agent == before.After.Agent || after.Entries.Any(entry => entry.Kind is EntryKind.Requeued))
                    .ShouldBeTrue($"seed {seed}: {before} of {before.After.Agent} went to {after.After.Agent}");
            }
        }
    }

    private static async Task ShouldBeAsOnDiskAsync(PersonLine line, int seed) =>
        (await line.Board.Get<IHandoffStore>().OpenAsync(Never)).Select(handoff => (handoff.Id, handoff.Version))
            .ShouldBe(line.Handoffs.Open.Select(handoff => (handoff.Id, handoff.Version)), ignoreOrder: true, $"seed {seed}");

    private static async Task ShouldAllBeTakenAsync(PersonLine line, List<Agent> agents, int seed)
    {
        foreach (var agent in agents) line.Agents.Leave(agent.Id);
        var last = Samples.Agent("last", "general counselling", room: new Room(1000, 1000, 1000));
        line.Come(last);
        for (var minute = 0; minute < 130; minute++)
        {
            await line.PassAsync(TimeSpan.FromMinutes(1));
            foreach (var offered in line.Handoffs.Open.Where(handoff => handoff.State is HandoffState.Offered && handoff.Agent == last.Id).ToList()) await line.Desk.AcceptAsync(last, offered.Id, Never);
        }

        line.Handoffs.Open.Where(handoff => handoff.Agent != last.Id && handoff is not { State: HandoffState.Parked, AwaitsAnswerSince: null }).ShouldBeEmpty($"seed {seed}");
    }
}
