using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.On;

/// <summary>The citizen left a form without its end: whoever sent it need not wait for it.</summary>
public sealed class FormLeftHandler(SceneForms forms, EntryWriter entries) : IEventHandler<FormLeft>
{
    public async ValueTask HandleAsync(FormLeft happened, HopScene scene)
    {
        if (await forms.FindAsync(happened.Form, scene) is not var (_, handoff) || handoff.IsOver) return;
        scene.Add(entries.Change(handoff.Touch(), EntryKind.FormLeft, scene.Now, words: happened.Title));
    }
}
