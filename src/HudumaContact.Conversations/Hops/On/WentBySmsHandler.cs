using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>The call is over, and goes on as a dialogue by text at the same node with all its answers.</summary>
public sealed class WentBySmsHandler(TextDialogues dialogues, HopMeter meter) : IEventHandler<WentBySms>
{
    public ValueTask HandleAsync(WentBySms happened, HopScene scene)
    {
        meter.WentBySms();
        dialogues.Begin(happened.At, scene);
        return ValueTask.CompletedTask;
    }
}
