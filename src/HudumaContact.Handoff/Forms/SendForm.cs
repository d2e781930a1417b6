using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Forms;

/// <summary>
/// Sends a form to the citizen of a case: as a dialogue by text, or as a code to dial that opens it for their number alone. The form, the
/// case and the message are one commit, so that nothing waits for answers that was never sent. To send one is to answer the citizen.
/// </summary>
public sealed class SendForm(
    HandoffSteps steps, IHandoffStore store, DialogueByText dialogues, CitizenWords words, EntryWriter entries, FormTexts texts, ReleaseShelf releases, LineBook lines, IIdSource ids)
{
    /// <summary>Those of the release that is live.</summary>
    public IReadOnlyList<Flow> Forms => [.. releases.Current.Flows.Flows.Where(flow => flow.IsForm)];

    /// <summary>What people dial to reach us; null where no line can be dialled.</summary>
    public string? DialledAt => lines.Ussd?.Address;

    /// <exception cref="StorageUnavailableException">Nothing was sent: try again.</exception>
    public async Task<FormSending> BySmsAsync(Agent agent, HandoffId id, string form, CancellationToken cancellation)
    {
        var release = releases.Current;
        if (release.Flows.Find(form) is not { IsForm: true } flow) return FormSending.NoSuchForm;
        var isTheirs = false;
        var isBegun = await dialogues.BeginAsync(
            id,
            (handoff, begun, now) =>
            {
                var answered = Answered(agent, handoff, now);
                isTheirs = answered is not null;
                if (answered is null) return null;
                var sent = new FormId(ids.Next());
                return new Beginning(Sent(flow, release, agent, answered, sent, code: null, begun.Message, "SMS", now), release, new Session(), new Entry.Form(flow.First, sent.ToString()))
                {
                    Above = language => texts.BySms(flow, language),
                };
            },
            cancellation);
        return isBegun ? FormSending.Sent : isTheirs ? FormSending.Broken : FormSending.NotYours;
    }

    /// <exception cref="StorageUnavailableException">Nothing was sent: try again.</exception>
    public async Task<FormSending> ByDialAsync(Agent agent, HandoffId id, string form, CancellationToken cancellation)
    {
        var release = releases.Current;
        if (DialledAt is not { } address) return FormSending.NoLine;
        if (release.Flows.Find(form) is not { IsForm: true } flow) return FormSending.NoSuchForm;
        var change = await steps.TakeAsync(id, async (handoff, now) =>
        {
            if (Answered(agent, handoff, now) is not { } answered || await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen || !words.Reaches(handoff, citizen)) return null;
            var code = FormCode.Draw();
            var dial = FormCode.On(address, code);
            var text = texts.ByDial(flow, Language(answered, citizen), dial, now);
            var message = CitizenWords.Message(new MessageId(ids.Next()), answered, citizen, text, wantsAnswer: answered.Way is Way.Text, now);
            return Sent(flow, release, agent, answered, new FormId(ids.Next()), code, message.Id, dial, now) with { Messages = [message] };
        }, cancellation);
        return change is null ? FormSending.NotYours : FormSending.Sent;
    }

    /// <summary>Null when the case is not the agent's to answer by text.</summary>
    private static CaseHandoff? Answered(Agent agent, CaseHandoff handoff, DateTime now) => handoff.Agent == agent.Id && handoff.Way is not Way.Chat ? handoff.Answer(now) : null;

    private HandoffChange Sent(Flow form, Release release, Agent agent, CaseHandoff answered, FormId id, string? code, MessageId message, string way, DateTime now) =>
        new(answered, [entries.Entry(answered, EntryKind.FormSent, now, agent.Id, $"{texts.Title(form, answered.Language)} ({way})", message)], [])
        {
            Forms = [new SentForm(id, answered.Id, answered.Contact, form.First, release.Hash, code, now, texts.Until(now), FilledAt: null)],
        };

    private string Language(CaseHandoff handoff, Contact citizen) =>
        citizen.Language is { } chosen && releases.Current.Flows.Defaults.Languages.Contains(chosen) ? chosen : handoff.Language;
}
