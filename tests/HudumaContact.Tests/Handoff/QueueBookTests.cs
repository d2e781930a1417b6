using HudumaContact.Catalogue;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>What a supervisor does with queues.</summary>
public sealed class QueueBookTests
{
    private static readonly Queue OfLands = new(Lands, new Words("Lands", "Ardhi"), "lands", IsPrivate: false, TimeSpan.FromMinutes(5), ServiceTargets.Usual);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queue_comes_back_as_it_was_set_also_after_a_restart()
    {
        await using var line = await PersonLine.OpenAsync();

        (await line.Board.Get<QueueBook>().SaveAsync(OfLands, Cancellation)).ShouldBeNull();
        line.Board.Get<QueueBook>().Of(Lands).ShouldBe(OfLands with { Version = 1 });
        await line.RestartAsync();
        await line.Board.Get<QueueBook>().LoadAsync(Cancellation);

        line.Board.Get<QueueBook>().Of(Lands).ShouldBe(OfLands with { Version = 1 });
        line.Board.Get<QueueBook>().All.Select(queue => queue.Id).ShouldBe([QueueId.General, QueueId.Counselling, Lands], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_supervisors_at_once_one_is_told_to_look_again()
    {
        await using var line = await PersonLine.OpenAsync();
        var queues = line.Board.Get<QueueBook>();

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => queues.SaveAsync(OfLands, Cancellation))));
        made.Count(told => told is null).ShouldBe(1);
        made.ShouldAllBe(told => told == null || told.StartsWith("Somebody changed the queue meanwhile.", StringComparison.Ordinal));

        var read = queues.Of(Lands);
        (await queues.SaveAsync(read with { Skill = "title-deeds" }, Cancellation)).ShouldBeNull();
        (await queues.SaveAsync(read with { Skill = "land-rates" }, Cancellation)).ShouldNotBeNull();
        queues.Of(Lands).Skill.ShouldBe("title-deeds");
    }

    [Fact]
    public async Task A_queue_with_cases_in_it_is_not_deleted_and_their_count_is_told()
    {
        await using var line = await PersonLine.OpenAsync();
        var queues = line.Board.Get<QueueBook>();
        await queues.SaveAsync(OfLands, Cancellation);
        var akinyi = Agent("Akinyi");
        foreach (var citizen in new[] { Wanjiku, Otieno })
        {
            var talk = await line.TalkAsync(citizen, akinyi);
            (await line.Desk.TransferAsync(akinyi, talk.Id, Lands, "", Cancellation)).ShouldBeTrue();
        }

        (await queues.DeleteAsync(Lands, Cancellation)).ShouldBe("2 cases are in the queue 'lands'. Transfer them first, then delete the queue.");
        queues.Has(Lands).ShouldBeTrue();
        foreach (var citizen in new[] { Wanjiku, Otieno })
        {
            await line.Desk.AcceptAsync(akinyi, (await line.OfAsync(citizen)).Id, Cancellation);
            await line.Desk.TransferAsync(akinyi, (await line.OfAsync(citizen)).Id, QueueId.General, "", Cancellation);
        }

        (await queues.DeleteAsync(Lands, Cancellation)).ShouldBeNull();
        queues.Has(Lands).ShouldBeFalse();
    }

    [Theory]
    [InlineData("general")]
    [InlineData("counselling")]
    public async Task The_two_that_are_always_there_are_not_deleted(string queue)
    {
        await using var line = await PersonLine.OpenAsync();

        (await line.Board.Get<QueueBook>().DeleteAsync(new QueueId(queue), Cancellation)).ShouldNotBeNull().ShouldContain("is always there");
    }

    [Fact]
    public async Task What_is_private_stays_private()
    {
        await using var line = await PersonLine.OpenAsync();
        var queues = line.Board.Get<QueueBook>();
        await queues.SaveAsync(OfLands with { IsPrivate = true }, Cancellation);

        (await queues.SaveAsync(queues.Of(Lands) with { IsPrivate = false }, Cancellation)).ShouldNotBeNull().ShouldContain("stays private");
        (await queues.SaveAsync(queues.Of(QueueId.Counselling) with { IsPrivate = false }, Cancellation)).ShouldNotBeNull().ShouldContain("stays private");
        (await queues.DeleteAsync(Lands, Cancellation)).ShouldNotBeNull().ShouldContain("is private and stays");
    }

    [Fact]
    public async Task A_private_queue_keeps_the_skill_that_reads_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var queues = line.Board.Get<QueueBook>();
        await queues.SaveAsync(OfLands with { IsPrivate = true }, Cancellation);

        (await queues.SaveAsync(queues.Of(Lands) with { Skill = Queue.UniversalSkill }, Cancellation)).ShouldNotBeNull().ShouldContain("keeps its skill");
        (await queues.SaveAsync(queues.Of(QueueId.Counselling) with { Skill = Queue.UniversalSkill }, Cancellation)).ShouldNotBeNull().ShouldContain("keeps its skill");
        (await queues.SaveAsync(queues.Of(QueueId.Counselling) with { RelaxAfter = TimeSpan.FromMinutes(1) }, Cancellation)).ShouldBeNull();

        var asked = await line.AskAsync(Wanjiku, "3");
        queues.MaySee(Agent("Akinyi"), asked).ShouldBeFalse();
        queues.MaySee(Agent("Dida", "counselling"), asked).ShouldBeTrue();
    }
}
