using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>Two hosts may take the same call for theirs: on disk one is first.</summary>
public sealed class CallMovesTests
{
    [Fact]
    public async Task Of_two_who_move_a_call_one_is_first_and_the_other_is_told_and_changes_nothing()
    {
        await using var line = await CallLine.OpenAsync();
        await line.CallAsync(Wanjiku);
        var (moves, known) = (line.Board.Get<CallMoves>(), await KnownAsync(line));

        var first = (await moves.MoveAsync(known, known.Call with { Turn = 3 }, Deadline(line))).ShouldNotBeNull();
        (await moves.MoveAsync(known, known.Call with { Turn = 7 }, Deadline(line))).ShouldBeNull();

        (await KnownAsync(line)).Call.ShouldBe(first.Call);
        line.Board.Get<LiveCalls>().Find(new CallEvent.CameTo(CallLine.Voice, "c1", new CallStep(CallStepKind.Keys, 3))).ShouldNotBeNull().Call.ShouldBe(first.Call);
    }

    [Fact]
    public async Task Who_is_told_goes_on_with_what_is_given_back()
    {
        await using var line = await CallLine.OpenAsync();
        await line.CallAsync(Wanjiku);
        var (moves, known) = (line.Board.Get<CallMoves>(), await KnownAsync(line));

        var once = (await moves.MoveAsync(known, known.Call with { Turn = 3 }, Deadline(line))).ShouldNotBeNull();
        var twice = (await moves.MoveAsync(once, once.Call with { Turn = 4 }, Deadline(line))).ShouldNotBeNull();

        (twice.Call.Turn, twice.Call.Version).ShouldBe((4, known.Call.Version + 2));
    }

    private static async Task<KnownCall> KnownAsync(CallLine line) => (await line.Board.Get<ICallStore>().FindAsync(CallLine.Voice, "c1", TestContext.Current.CancellationToken)).ShouldNotBeNull();

    private static HopDeadline Deadline(CallLine line) => HopDeadline.After(TimeSpan.FromSeconds(5), line.Board.Time);
}
