using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class HandoffBoardTests
{
    private static readonly AgentId Akinyi = Agent("Akinyi").Id;

    [Fact]
    public void An_older_copy_never_replaces_a_newer_one_whichever_comes_last()
    {
        var board = new HandoffBoard(new MemoryHandoffs());
        var queued = Case(Ten);
        var accepted = queued.Accept(Akinyi, Ten)!;

        Keep(board, accepted);
        Keep(board, queued);

        board.Find(queued.Id).ShouldBe(accepted);
        board.LoadOf(Akinyi, Way.Text).ShouldBe(1);
    }

    [Fact]
    public void What_is_over_does_not_come_back_by_an_older_copy_and_what_is_reopened_does_not_go_by_one()
    {
        var board = new HandoffBoard(new MemoryHandoffs());
        var queued = Case(Ten);
        var over = queued.Abandon(Ten)!;
        var again = over.Reopen(Ten)!;

        Keep(board, over);
        Keep(board, queued);
        board.Open.ShouldBeEmpty();

        Keep(board, again);
        Keep(board, over);
        board.OfContact(queued.Contact).ShouldBe(again);
    }

    [Fact]
    public void Load_follows_the_case_from_agent_to_agent()
    {
        var board = new HandoffBoard(new MemoryHandoffs());
        var baraka = Agent("Baraka").Id;
        var accepted = Case(Ten).Accept(Akinyi, Ten)!;
        Keep(board, accepted);
        var offered = accepted.Requeue(accepted.Queue, Ten)!.Offer(baraka, Ten, Ten)!;
        Keep(board, offered);

        (board.LoadOf(Akinyi, Way.Text), board.LoadOf(baraka, Way.Text), board.LoadOf(baraka, Way.Callback)).ShouldBe((0, 1, 0));
        Keep(board, offered.Accept(baraka, Ten)!.Park(Ten)!);
        board.LoadOf(baraka, Way.Text).ShouldBe(0);
    }

    [Fact]
    public void Whoever_follows_is_told_until_they_no_longer_do()
    {
        var board = new HandoffBoard(new MemoryHandoffs());
        var told = 0;
        var following = board.Follow(_ => told++);

        Keep(board, Case(Ten));
        following.Dispose();
        Keep(board, Case(Ten));

        told.ShouldBe(1);
    }

    private static void Keep(HandoffBoard board, CaseHandoff handoff) => board.Committed(new HandoffChange(handoff, [], []));
}
