using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.On;

/// <summary>
/// A form came back: its answers go into the case, as if the citizen had said them there. A case that is over meanwhile is opened again:
/// somebody asked for these answers, and nobody would see them. But a citizen has one talk at a time: who has another one by now gives them there.
/// </summary>
public sealed class FormFilledHandler(SceneForms forms, IHandoffStore handoffs, QueueBook queues, EntryWriter entries) : IEventHandler<FormFilled>
{
    public async ValueTask HandleAsync(FormFilled happened, HopScene scene)
    {
        if (await forms.FindAsync(happened.Form, scene) is not var (form, handoff)) return;
        var words = FormTexts.Answers(happened);
        var change = entries.Change(handoff.Hear(scene.Now), EntryKind.FormBack, scene.Now, words: words)
            ?? await ElsewhereAsync(handoff, words, scene.Now)
            ?? entries.Change(handoff.Touch(), EntryKind.FormBack, scene.Now, words: words);
        // Begun twice by its code it may come back twice; nothing is lost of either.
        scene.Add(form.FilledAt is null ? change with { Forms = [form with { FilledAt = scene.Now }] } : change);
    }

    /// <summary>In the talk that is open meanwhile, or in this one, opened again. What is private comes to no talk of another queue.</summary>
    private async ValueTask<HandoffChange?> ElsewhereAsync(CaseHandoff over, string words, DateTime now)
    {
        if (await handoffs.LastOfAsync(over.Contact, CancellationToken.None) is not { IsOver: false } open) return Reopened(over, words, now);
        return open.Queue == over.Queue || !queues.Of(over.Queue).IsPrivate ? entries.Change(open.Hear(now), EntryKind.FormBack, now, words: words) : null;
    }

    private HandoffChange? Reopened(CaseHandoff over, string words, DateTime now) => over.Reopen(now) is { } again
        ? new HandoffChange(again, [entries.Entry(again, EntryKind.Reopened, now), entries.Entry(again, EntryKind.FormBack, now, words: words)], [])
        : null;
}
