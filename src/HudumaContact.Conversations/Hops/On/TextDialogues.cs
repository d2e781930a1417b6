using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>Begins dialogues by text, in a chat there: the session and its first message are on disk with the hop of the call.</summary>
public sealed class TextDialogues(LineBook lines, IIdSource ids)
{
    public void Begin(NodeId at, HopScene scene)
    {
        // A chat has no number, and needs none: it goes on where it is.
        var line = (scene.Kind is LineKind.Chat ? lines.Find(scene.Session.Line) : lines.Sms) ?? throw new InvalidOperationException("A session is to go on by SMS, but no line sends any. Lead there only where contact.sms is yes.");
        // A dialogue knows whose it is, and all that was told.
        if (scene.Session.IsSealed) throw new InvalidOperationException($"The flow at {scene.State.At} goes on by SMS from a session with an anonymous case. Lead there only when the number is not hidden.");
        var (dialogue, first) = scene.Release.Runner.BeginByText(scene.State, at, scene.World, line.Kind);
        scene.Add(StartedDialogue.Of(line.Id, dialogue, first, scene, ids));
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()), line.Id, scene.Session.Contact, MessageClass.Answer, MessagePurpose.Continuation, first.Text, WantsAnswer: true, LinkId: null, InReplyTo: null, scene.Now)
        {
            Choices = first.Choices,
        });
    }
}
