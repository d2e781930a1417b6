using Stateless;

namespace HudumaContact.Conversations.Messages;

/// <summary>What may become of a message of ours. Reports come late, twice and out of order; one that a state has no use for moves nothing.</summary>
public sealed class MessageMachine
{
    // Configuring costs a hundred times what firing does, and the state lies outside: one for each thread.
    [ThreadStatic]
    private static MessageMachine? _ofThread;

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
    public static MessageState? After(MessageState state, MessageTrigger trigger)
    {
        var machine = _ofThread ??= new MessageMachine();
        machine._state = state;
        if (!machine._machine.CanFire(trigger)) return null;
        machine._machine.Fire(trigger);
        return machine._state;
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
