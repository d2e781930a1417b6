using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Forms;

/// <summary>
/// Sends a form to the citizen of a case: as a dialogue by text, or as a code to dial that opens it for their number alone. The form, the
/// case and the message are one commit, so that nothing waits for answers that was never sent. To send one is to answer the citizen.
/// </summary>
public sealed class SendForm(
    HandoffSteps steps,
    HandoffBoard board,
    IHandoffStore store,
    EntryWriter entries,
    FormTexts texts,
    ReleaseShelf releases,
    LineBook lines,
    IHopWorlds worlds,
    FlowSteps flows,
    IHopCommitter committer,
    HopBells bells,
    ContactGate gate,
    HandoffOptions options,
    IIdSource ids,
    TimeProvider time)
{
    private const int MostTries = 4;

    /// <summary>Those of the release that is live.</summary>
    public IReadOnlyList<Flow> Forms => [.. releases.Current.Flows.Flows.Where(flow => flow.IsForm)];

    /// <summary>What people dial to reach us; null where no line can be dialled.</summary>
    public string? DialledAt => lines.All.Where(line => line.Kind is LineKind.Ussd).OrderBy(line => line.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Address;

    /// <exception cref="StorageUnavailableException">Nothing was sent: try again.</exception>
    public async Task<FormSending> BySmsAsync(Agent agent, HandoffId id, string form, CancellationToken cancellation)
    {
        var release = releases.Current;
        if (release.Flows.Find(form) is not { IsForm: true } flow) return FormSending.NoSuchForm;
        var handoff = board.Find(id);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (handoff is null || await AnsweredAsync(agent, handoff, Now, cancellation) is not var (answered, citizen)) return FormSending.NotYours;
            if (await BeginAsync(flow, release, agent, answered, citizen) == CommitOutcome.Committed) return FormSending.Sent;
            handoff = await board.ReadAgainAsync(id, cancellation);
        }

        throw new StorageUnavailableException("The case changed under every try to send the form. Try again.");
    }

    /// <exception cref="StorageUnavailableException">Nothing was sent: try again.</exception>
    public async Task<FormSending> ByDialAsync(Agent agent, HandoffId id, string form, CancellationToken cancellation)
    {
        var release = releases.Current;
        if (DialledAt is not { } address) return FormSending.NoLine;
        if (release.Flows.Find(form) is not { IsForm: true } flow) return FormSending.NoSuchForm;
        var change = await steps.TakeAsync(id, async (handoff, now) =>
        {
            if (await AnsweredAsync(agent, handoff, now, cancellation) is not var (answered, citizen)) return null;
            var code = FormCode.Draw();
            var dial = FormCode.On(address, code);
            var language = Language(answered, citizen);
            var message = Message(answered, citizen, texts.ByDial(flow, language, dial, now), wantsAnswer: answered.Way is Way.Text, now);
            return Sent(flow, release, agent, answered, new FormId(ids.Next()), code, message, dial, now) with { Messages = [message] };
        }, cancellation);
        return change is null ? FormSending.NotYours : FormSending.Sent;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null when the case is not the agent's to answer by text.</summary>
    private async ValueTask<(CaseHandoff Answered, Contact Citizen)?> AnsweredAsync(Agent agent, CaseHandoff handoff, DateTime now, CancellationToken cancellation) =>
        handoff.Agent == agent.Id && handoff.Way is not Way.Chat && handoff.Answer(now) is { } answered && await store.ContactAsync(handoff.Contact, cancellation) is { } citizen
            ? (answered, citizen)
            : null;

    private async Task<CommitOutcome> BeginAsync(Flow form, Release release, Agent agent, CaseHandoff answered, Contact citizen)
    {
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await gate.EnterAsync(citizen.Address, deadline, CancellationToken.None);
        var session = new SessionId(ids.Next());
        var id = new FormId(ids.Next());
        var now = Now;
        var scene = new HopScene
        {
            Kind = LineKind.Sms,
            Text = session.ToString(),
            Budget = int.MaxValue,
            Entry = new Entry.Form(form.First, id.ToString()),
            Session = StoredSession.Dialogue(session, answered.Line, citizen, release.Hash, now, new Flows.Running.Session()),
            Release = release,
            World = worlds.Open(release),
            Deadline = deadline,
            Now = now,
            IsNewContact = false,
            Input = "",
            SpokenLanguage = answered.Language,
        };
        var screen = await flows.RunAsync(scene);
        var message = Message(answered, citizen, $"{texts.BySms(form, scene.State.Language)}\n{screen.Text}", wantsAnswer: true, now);
        scene.Add(Sent(form, release, agent, answered, id, code: null, message, "SMS", now));
        scene.Add(message);
        var outcome = await committer.CommitAsync(HopCommit.Of(scene, screen));
        if (outcome == CommitOutcome.Committed) bells.Ring(scene);
        return outcome;
    }

    private HandoffChange Sent(Flow form, Release release, Agent agent, CaseHandoff answered, FormId id, string? code, OutgoingMessage message, string way, DateTime now)
    {
        var title = texts.Title(form, answered.Language);
        return new HandoffChange(answered, [entries.Entry(answered, EntryKind.FormSent, now, agent.Id, $"{title} ({way})", message.Id)], [])
        {
            Forms = [new SentForm(id, answered.Id, answered.Contact, form.First, release.Hash, code, now, texts.Until(now), FilledAt: null)],
        };
    }

    private OutgoingMessage Message(CaseHandoff of, Contact to, string text, bool wantsAnswer, DateTime now) => new(
        new MessageId(ids.Next()), of.Line, to, MessageClass.Service, MessagePurpose.Person, text, wantsAnswer, LinkId: null, InReplyTo: null, now);

    private string Language(CaseHandoff handoff, Contact citizen) =>
        citizen.Language is { } chosen && releases.Current.Flows.Defaults.Languages.Contains(chosen) ? chosen : handoff.Language;
}
