using HudumaContact.Conversations.Hops;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.On;

/// <summary>The form that a hop fills in, with the handoff that it was sent in.</summary>
public sealed class SceneForms(IFormStore forms, IHandoffStore handoffs)
{
    /// <summary>As they are on disk. Null when the records of the case are gone by now, and with them whoever asked.</summary>
    public async ValueTask<(SentForm Form, CaseHandoff Handoff)?> FindAsync(string id, HopScene scene) =>
        FormId.TryParse(id, out var known)
        && await forms.FindAsync(known, CancellationToken.None) is { } form && form.Contact == scene.Session.Contact.Id
        && await handoffs.FindAsync(form.Handoff, CancellationToken.None) is { } handoff
            ? (form, handoff)
            : null;
}
