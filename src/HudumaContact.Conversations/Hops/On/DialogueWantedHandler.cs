using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>The call goes on by itself, and a dialogue by text begins beside it.</summary>
public sealed class DialogueWantedHandler(TextDialogues dialogues) : IEventHandler<DialogueWanted>
{
    public ValueTask HandleAsync(DialogueWanted happened, HopScene scene)
    {
        dialogues.Begin(happened.At, scene);
        return ValueTask.CompletedTask;
    }
}
