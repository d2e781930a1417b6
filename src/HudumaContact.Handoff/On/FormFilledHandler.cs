using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.On;

/// <summary>
/// A form came back: its answers go into the case, as if the citizen had said them there. A case that is over meanwhile is opened again:
/// somebody asked for these answers, and nobody would see them.
/// </summary>
public sealed class FormFilledHandler(SceneForms forms, EntryWriter entries) : IEventHandler<FormFilled>
{
    public async ValueTask HandleAsync(FormFilled happened, HopScene scene)
    {
        if (await forms.FindAsync(happened.Form, scene) is not var (form, handoff)) return;
        var words = FormTexts.Answers(happened);
        var change = entries.Change(handoff.Hear(scene.Now), EntryKind.FormBack, scene.Now, words: words)
            ?? Reopened(handoff, words, scene.Now)
            ?? new HandoffChange(handoff.Touch(), [entries.Entry(handoff, EntryKind.FormBack, scene.Now, words: words)], []);
        // Begun twice by its code it may come back twice; nothing is lost of either.
        scene.Add(form.FilledAt is null ? change with { Forms = [form with { FilledAt = scene.Now }] } : change);
    }

    private HandoffChange? Reopened(CaseHandoff over, string words, DateTime now) => over.Reopen(now) is { } again
        ? new HandoffChange(again, [entries.Entry(again, EntryKind.Reopened, now), entries.Entry(again, EntryKind.FormBack, now, words: words)], [])
        : null;
}
