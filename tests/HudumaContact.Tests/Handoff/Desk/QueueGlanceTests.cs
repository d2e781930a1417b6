using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff.Desk;

/// <summary>What an agent sees of who waits.</summary>
public sealed class QueueGlanceTests
{
    [Fact]
    public async Task Who_waits_in_a_private_queue_is_seen_by_its_skill_and_their_count_by_all()
    {
        await using var line = await PersonLine.OpenAsync();
        var asked = await line.AskAsync(Wanjiku, "3");
        var glance = line.Board.Get<QueueGlance>();

        var (seen, hidden) = (Waiting(glance.Look(Agent("Dida", "counselling"))), Waiting(glance.Look(Agent("Akinyi"))));
        seen.First.ShouldHaveSingleItem().CaseNumber.ShouldBe(asked.CaseNumber);
        (hidden.Count, hidden.First.Count).ShouldBe((1, 0));

        static WaitingInQueue Waiting(IEnumerable<WaitingInQueue> queues) => queues.Single(waiting => waiting.Queue.Id == QueueId.Counselling);
    }

    [Fact]
    public async Task Who_is_to_be_called_by_a_private_queue_is_seen_by_its_skill_alone()
    {
        await using var line = await PersonLine.OpenAsync();
        var (akinyi, dida) = (Agent("Akinyi"), Agent("Dida", "counselling"));
        var asked = await line.AskAsync(Wanjiku, "2");
        (await line.Desk.AcceptAsync(akinyi, asked.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await line.Desk.TransferAsync(akinyi, asked.Id, QueueId.Counselling, "at home", TestContext.Current.CancellationToken)).ShouldBeTrue();
        var glance = line.Board.Get<QueueGlance>();

        glance.Callbacks(dida).ShouldHaveSingleItem().CaseNumber.ShouldBe(asked.CaseNumber);
        glance.Callbacks(akinyi).ShouldBeEmpty();
    }
}
