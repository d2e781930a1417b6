using Stateless;

namespace HudumaContact.Conversations.Calls;

/// <summary>The moves of a call. Events come late, twice and out of order; one that a state has no use for moves nothing.</summary>
public sealed class CallMachine
{
    // Where a trigger leads depends on the state alone, so the machine is asked once for each pair: asking costs a hundred times what looking up does.
    private static readonly CallState?[,] Next = AskAll();

    private readonly StateMachine<CallState, CallTrigger> _machine;
    private CallState _state;

    private CallMachine()
    {
        _machine = new StateMachine<CallState, CallTrigger>(() => _state, state => _state = state);
        _machine.Configure(CallState.Ringing)
            .Permit(CallTrigger.Answer, CallState.Answered)
            .Permit(CallTrigger.HangUp, CallState.Abandoned)
            .Permit(CallTrigger.Fail, CallState.Failed);
        _machine.Configure(CallState.Answered)
            .Permit(CallTrigger.Enter, CallState.InFlow)
            .Permit(CallTrigger.Connect, CallState.WithAgent)
            .Permit(CallTrigger.Finish, CallState.Completed)
            .Permit(CallTrigger.HangUp, CallState.Abandoned)
            .Permit(CallTrigger.Fail, CallState.Failed);
        _machine.Configure(CallState.InFlow)
            .Permit(CallTrigger.Wait, CallState.Waiting)
            .Permit(CallTrigger.Finish, CallState.Completed)
            .Permit(CallTrigger.HangUp, CallState.Completed)
            .Permit(CallTrigger.Fail, CallState.Failed);
        _machine.Configure(CallState.Waiting)
            .Permit(CallTrigger.Connect, CallState.WithAgent)
            .Permit(CallTrigger.TakeMessage, CallState.Voicemail)
            .Permit(CallTrigger.Enter, CallState.InFlow)
            // Called back was chosen: the place is kept without the call.
            .Permit(CallTrigger.Finish, CallState.Completed)
            .Permit(CallTrigger.HangUp, CallState.Abandoned)
            .Permit(CallTrigger.Fail, CallState.Failed);
        _machine.Configure(CallState.WithAgent)
            // Nobody answered: back to the same place.
            .Permit(CallTrigger.Wait, CallState.Waiting)
            .Permit(CallTrigger.Enter, CallState.InFlow)
            .Permit(CallTrigger.Finish, CallState.Completed)
            .Permit(CallTrigger.HangUp, CallState.Completed)
            .Permit(CallTrigger.Fail, CallState.Failed);
        _machine.Configure(CallState.Voicemail)
            .Permit(CallTrigger.Finish, CallState.Completed)
            .Permit(CallTrigger.HangUp, CallState.Completed)
            .Permit(CallTrigger.Fail, CallState.Failed);
    }

    /// <returns>Where the trigger leads, or null when it moves nothing.</returns>
    public static CallState? After(CallState state, CallTrigger trigger) => Next[(int)state, (int)trigger];

    private static CallState?[,] AskAll()
    {
        var machine = new CallMachine();
        var states = Enum.GetValues<CallState>();
        var triggers = Enum.GetValues<CallTrigger>();
        var next = new CallState?[states.Length, triggers.Length];
        foreach (var state in states)
        {
            foreach (var trigger in triggers) next[(int)state, (int)trigger] = machine.Ask(state, trigger);
        }

        return next;
    }

    private CallState? Ask(CallState state, CallTrigger trigger)
    {
        _state = state;
        if (!_machine.CanFire(trigger)) return null;
        _machine.Fire(trigger);
        return _state;
    }
}
