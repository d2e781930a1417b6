using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A call of which nothing is heard any more ends as one whose end is told.</summary>
public sealed class LostCallsTests
{
    /// <summary>Beyond the longest call.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(48);

    [Fact]
    public async Task Nobody_of_ours_stays_in_a_room()
    {
        await using var talk = await Talk.BeginAsync();
        talk.Queue.Line.Board.Time.Advance(Long);

        await talk.Queue.PhonesAsync();

        talk.Queue.Phones.Done.ShouldBe(["hang up out1"]);
        (await talk.Queue.Line.FindAsync()).State.ShouldBe(CallState.Completed);
        (await talk.Queue.Line.FindAsync("out1")).IsOver.ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_ends_as_when_the_caller_hangs_up()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.Line.CallAsync(Wanjiku);
        queue.Line.Board.Time.Advance(Long);

        await queue.PhonesAsync();

        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Completed);
        // The last one is the hang-up.
        (await queue.Line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Fact]
    public async Task Who_waited_has_left_the_queue()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.WaitAsync(Wanjiku);
        queue.Line.Board.Time.Advance(Long);

        await queue.PhonesAsync();

        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Abandoned);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Abandoned);
    }
}
