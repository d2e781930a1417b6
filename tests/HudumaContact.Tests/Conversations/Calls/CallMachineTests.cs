using HudumaContact.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Conversations.Calls.CallState;

namespace HudumaContact.Tests.Conversations.Calls;

public sealed class CallMachineTests
{
    private static readonly CallState[] Up = [Ringing, Answered, InFlow, Waiting, WithAgent, Voicemail];

    /// <summary>Every move that there is; what is not here moves nothing.</summary>
    private static readonly Dictionary<CallTrigger, (CallState From, CallState To)[]> Moves = new()
    {
        [CallTrigger.Answer] = [(Ringing, Answered)],
        [CallTrigger.Enter] = [(Answered, InFlow), (Waiting, InFlow), (WithAgent, InFlow)],
        [CallTrigger.Wait] = [(InFlow, Waiting), (WithAgent, Waiting)],
        [CallTrigger.Connect] = [(Answered, WithAgent), (Waiting, WithAgent)],
        [CallTrigger.TakeMessage] = [(Waiting, Voicemail)],
        [CallTrigger.Finish] = [(Answered, Completed), (InFlow, Completed), (Waiting, Completed), (WithAgent, Completed), (Voicemail, Completed)],
        [CallTrigger.HangUp] = [(Ringing, Abandoned), (Answered, Abandoned), (InFlow, Completed), (Waiting, Abandoned), (WithAgent, Completed), (Voicemail, Completed)],
        [CallTrigger.Fail] = [.. Up.Select(state => (state, Failed))],
    };

    public static TheoryData<CallState, CallTrigger> All
    {
        get
        {
            var all = new TheoryData<CallState, CallTrigger>();
            foreach (var state in Enum.GetValues<CallState>())
            {
                foreach (var trigger in Enum.GetValues<CallTrigger>()) all.Add(state, trigger);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_trigger_leads_from_each_state_where_the_table_says_or_moves_nothing(CallState state, CallTrigger trigger) =>
        CallMachine.After(state, trigger).ShouldBe(Moves[trigger].Where(move => move.From == state).Select(move => (CallState?)move.To).SingleOrDefault());

    [Fact]
    public void A_call_that_is_over_stays_so_whatever_is_told_of_it()
    {
        foreach (var over in Enum.GetValues<CallState>().Except(Up))
        {
            Enum.GetValues<CallTrigger>().ShouldAllBe(trigger => CallMachine.After(over, trigger) == null);
        }
    }

    [Fact]
    public void Whatever_is_up_can_be_hung_up() => Up.ShouldAllBe(state => CallMachine.After(state, CallTrigger.HangUp) != null);
}
