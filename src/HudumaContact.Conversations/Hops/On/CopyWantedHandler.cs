using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>Queues the answer as a message, with the hop that says it is on its way.</summary>
public sealed class CopyWantedHandler(LineBook lines, IIdSource ids) : IEventHandler<CopyWanted>
{
    public ValueTask HandleAsync(CopyWanted happened, HopScene scene)
    {
        var line = lines.Sms ?? throw new InvalidOperationException("A message is wanted, but no line sends any.");
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()), line.Id, scene.Session.Contact, MessageClass.Answer, MessagePurpose.Copy, happened.Text, WantsAnswer: false, LinkId: null, InReplyTo: null, scene.Now));
        return ValueTask.CompletedTask;
    }
}
