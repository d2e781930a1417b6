using Stateless;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>The moves of a handoff. A trigger that leads nowhere moves nothing: two agents may press at once, and a hub may tell twice.</summary>
public sealed class HandoffMachine
{
    // Making a machine costs a hundred times what firing does, and the state lies outside: one for each thread.
    [ThreadStatic]
    private static HandoffMachine? _ofThread;

    private readonly StateMachine<HandoffState, HandoffTrigger> _machine;
    private HandoffState _state;

    private HandoffMachine()
    {
        _machine = new StateMachine<HandoffState, HandoffTrigger>(() => _state, state => _state = state);
        _machine.Configure(HandoffState.Queued)
            .PermitReentry(HandoffTrigger.Hear)
            // To another queue.
            .PermitReentry(HandoffTrigger.Requeue)
            .Permit(HandoffTrigger.Offer, HandoffState.Offered)
            // Somebody is given it, or takes it, without an offer.
            .Permit(HandoffTrigger.Accept, HandoffState.Accepted)
            .Permit(HandoffTrigger.Abandon, HandoffState.Abandoned);
        _machine.Configure(HandoffState.Offered)
            .PermitReentry(HandoffTrigger.Hear)
            .Permit(HandoffTrigger.Accept, HandoffState.Accepted)
            .Permit(HandoffTrigger.Withdraw, HandoffState.Queued)
            .Permit(HandoffTrigger.Requeue, HandoffState.Queued)
            .Permit(HandoffTrigger.Abandon, HandoffState.Abandoned);
        _machine.Configure(HandoffState.Accepted)
            .PermitReentry(HandoffTrigger.Hear)
            .Permit(HandoffTrigger.Answer, HandoffState.Active)
            .Permit(HandoffTrigger.Park, HandoffState.Parked)
            .Permit(HandoffTrigger.Requeue, HandoffState.Queued)
            .Permit(HandoffTrigger.WrapUp, HandoffState.WrapUp)
            .Permit(HandoffTrigger.Abandon, HandoffState.WrapUp);
        _machine.Configure(HandoffState.Active)
            .PermitReentry(HandoffTrigger.Hear)
            .PermitReentry(HandoffTrigger.Answer)
            .Permit(HandoffTrigger.Park, HandoffState.Parked)
            .Permit(HandoffTrigger.Requeue, HandoffState.Queued)
            .Permit(HandoffTrigger.WrapUp, HandoffState.WrapUp)
            .Permit(HandoffTrigger.Abandon, HandoffState.WrapUp);
        _machine.Configure(HandoffState.Parked)
            .PermitReentry(HandoffTrigger.Hear)
            // It is still the citizen's turn, and nobody's load.
            .PermitReentry(HandoffTrigger.Answer)
            .Permit(HandoffTrigger.Resume, HandoffState.Active)
            .Permit(HandoffTrigger.Requeue, HandoffState.Queued)
            .Permit(HandoffTrigger.WrapUp, HandoffState.WrapUp)
            .Permit(HandoffTrigger.Abandon, HandoffState.Closed)
            .Permit(HandoffTrigger.Expire, HandoffState.Expired);
        _machine.Configure(HandoffState.WrapUp)
            .PermitReentry(HandoffTrigger.Hear)
            .Permit(HandoffTrigger.Answer, HandoffState.Active)
            .Permit(HandoffTrigger.Reopen, HandoffState.Queued)
            .Permit(HandoffTrigger.Close, HandoffState.Closed);
        // Whoever was closed, not reached or not heard of may come back by its number.
        foreach (var over in new[] { HandoffState.Closed, HandoffState.Abandoned, HandoffState.Expired })
        {
            _machine.Configure(over).Permit(HandoffTrigger.Reopen, HandoffState.Queued);
        }
    }

    /// <returns>Where the trigger leads, or null when it moves nothing.</returns>
    public static HandoffState? After(HandoffState state, HandoffTrigger trigger)
    {
        var machine = _ofThread ??= new HandoffMachine();
        machine._state = state;
        if (!machine._machine.CanFire(trigger)) return null;
        machine._machine.Fire(trigger);
        return machine._state;
    }
}
