using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Handoff.Handoffs.HandoffState;

namespace HudumaContact.Tests.Handoff;

public sealed class HandoffMachineTests
{
    /// <summary>Every move that there is; what is not here moves nothing.</summary>
    private static readonly Dictionary<HandoffTrigger, (HandoffState From, HandoffState To)[]> Moves = new()
    {
        [HandoffTrigger.Offer] = [(Queued, Offered)],
        [HandoffTrigger.Withdraw] = [(Offered, Queued)],
        [HandoffTrigger.Accept] = [(Queued, Accepted), (Offered, Accepted)],
        [HandoffTrigger.Answer] = [(Accepted, Active), (Active, Active), (Parked, Parked), (WrapUp, Active)],
        [HandoffTrigger.Hear] = [(Queued, Queued), (Offered, Offered), (Accepted, Accepted), (Active, Active), (Parked, Parked), (WrapUp, WrapUp)],
        [HandoffTrigger.Park] = [(Accepted, Parked), (Active, Parked)],
        [HandoffTrigger.Resume] = [(Parked, Active)],
        [HandoffTrigger.Requeue] = [(Queued, Queued), (Offered, Queued), (Accepted, Queued), (Active, Queued), (Parked, Queued)],
        [HandoffTrigger.WrapUp] = [(Accepted, WrapUp), (Active, WrapUp), (Parked, WrapUp)],
        [HandoffTrigger.Close] = [(WrapUp, Closed)],
        [HandoffTrigger.Reopen] = [(WrapUp, Queued), (Closed, Queued), (Abandoned, Queued), (Expired, Queued)],
        [HandoffTrigger.Abandon] = [(Queued, Abandoned), (Offered, Abandoned), (Accepted, WrapUp), (Active, WrapUp), (Parked, Closed)],
        [HandoffTrigger.Expire] = [(Parked, Expired)],
    };

    public static TheoryData<HandoffState, HandoffTrigger> All
    {
        get
        {
            var all = new TheoryData<HandoffState, HandoffTrigger>();
            foreach (var state in Enum.GetValues<HandoffState>())
            {
                foreach (var trigger in Enum.GetValues<HandoffTrigger>()) all.Add(state, trigger);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_trigger_leads_from_each_state_where_the_table_says_or_moves_nothing(HandoffState state, HandoffTrigger trigger) =>
        HandoffMachine.After(state, trigger).ShouldBe(Moves[trigger].Where(move => move.From == state).Select(move => (HandoffState?)move.To).SingleOrDefault());

    [Fact]
    public void Whatever_is_open_can_come_to_an_end()
    {
        foreach (var state in Enum.GetValues<HandoffState>())
        {
            var reached = new HashSet<HandoffState> { state };
            while (Enum.GetValues<HandoffTrigger>().SelectMany(trigger => reached.Select(from => HandoffMachine.After(from, trigger))).OfType<HandoffState>().ToList().Exists(reached.Add))
            {
            }

            reached.ShouldContain(Closed, state.ToString());
        }
    }
}
