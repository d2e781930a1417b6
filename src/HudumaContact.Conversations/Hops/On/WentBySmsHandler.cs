using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>The session goes on as a dialogue by text, at the same node with all its answers: its first message is on disk with the hop that ends the call.</summary>
public sealed class WentBySmsHandler(LineBook lines, IIdSource ids, HopMeter meter) : IEventHandler<WentBySms>
{
    public ValueTask HandleAsync(WentBySms happened, HopScene scene)
    {
        meter.WentBySms();
        var line = lines.Sms ?? throw new InvalidOperationException("A session is to go on by SMS, but no line sends any.");
        var state = scene.State.Copy();
        state.Status = SessionStatus.Waiting;
        var shown = scene.Release.Runner.Show(state, new HopContext(scene.World, LineKind.Sms, int.MaxValue, scene.State.Language));
        var dialogue = StartedDialogue.Of(line.Id, state, shown.Screen!, scene, ids);
        scene.Add(dialogue);
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()), line.Id, scene.Session.Contact, MessageClass.Answer, MessagePurpose.Continuation, shown.Screen!.Text, WantsAnswer: true, LinkId: null, InReplyTo: null, scene.Now));
        return ValueTask.CompletedTask;
    }
}
