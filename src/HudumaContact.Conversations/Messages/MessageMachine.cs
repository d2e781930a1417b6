using Stateless;

namespace HudumaContact.Conversations.Messages;

/// <summary>What may become of a message of ours. Reports come late, twice and out of order; one that a state has no use for moves nothing.</summary>
public sealed class MessageMachine
{
    // Where a trigger leads depends on the state alone, so the machine is asked once for each pair: asking costs a hundred times what looking up does.
    private static readonly MessageState?[,] Next = AskAll();

    private readonly StateMachine<MessageState, MessageTrigger> _machine;
    private MessageState _state;

    private MessageMachine()
    {
        _machine = new StateMachine<MessageState, MessageTrigger>(() => _state, state => _state = state);
        _machine.Configure(MessageState.Queued)
            .Permit(MessageTrigger.Send, MessageState.Sending)
            .Permit(MessageTrigger.Drop, MessageState.Failed);
        _machine.Configure(MessageState.Sending)
            .Permit(MessageTrigger.Accept, MessageState.Sent)
            .Permit(MessageTrigger.Retry, MessageState.Queued)
            .Permit(MessageTrigger.Refuse, MessageState.Failed)
            .Permit(MessageTrigger.Lose, MessageState.InDoubt)
            // A report may come before our own call has returned.
            .Permit(MessageTrigger.ReportUnderway, MessageState.Sent)
            .Permit(MessageTrigger.ReportDelivered, MessageState.Delivered)
            .Permit(MessageTrigger.ReportFailed, MessageState.Failed)
            .Permit(MessageTrigger.ReportExpired, MessageState.Expired);
        _machine.Configure(MessageState.Sent)
            .Permit(MessageTrigger.ReportDelivered, MessageState.Delivered)
            .Permit(MessageTrigger.ReportFailed, MessageState.Failed)
            .Permit(MessageTrigger.ReportExpired, MessageState.Expired);
        _machine.Configure(MessageState.InDoubt)
            .Permit(MessageTrigger.ReportUnderway, MessageState.Sent)
            .Permit(MessageTrigger.ReportDelivered, MessageState.Delivered)
            .Permit(MessageTrigger.ReportFailed, MessageState.Failed)
            .Permit(MessageTrigger.ReportExpired, MessageState.Expired);
        // The phone was switched on after all.
        _machine.Configure(MessageState.Expired).Permit(MessageTrigger.ReportDelivered, MessageState.Delivered);
    }

    /// <returns>Where the trigger leads, or null when it moves nothing.</returns>
    public static MessageState? After(MessageState state, MessageTrigger trigger) => Next[(int)state, (int)trigger];

    private static MessageState?[,] AskAll()
    {
        var machine = new MessageMachine();
        var states = Enum.GetValues<MessageState>();
        var triggers = Enum.GetValues<MessageTrigger>();
        var next = new MessageState?[states.Length, triggers.Length];
        foreach (var state in states)
        {
            foreach (var trigger in triggers) next[(int)state, (int)trigger] = machine.Ask(state, trigger);
        }

        return next;
    }

    private MessageState? Ask(MessageState state, MessageTrigger trigger)
    {
        _state = state;
        if (!_machine.CanFire(trigger)) return null;
        _machine.Fire(trigger);
        return _state;
    }
}

/// <summary>What can happen to a message of ours.</summary>
public enum MessageTrigger
{
    Send,
    Accept,

    /// <summary>The provider did not take it, and may later.</summary>
    Retry,

    /// <summary>The provider will not take it.</summary>
    Refuse,

    /// <summary>It must not be sent any more: the person has said STOP, or is erased.</summary>
    Drop,

    /// <summary>No word came back.</summary>
    Lose,
    ReportUnderway,
    ReportDelivered,
    ReportFailed,
    ReportExpired,
}
