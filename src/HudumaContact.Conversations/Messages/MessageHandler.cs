using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// One text that arrived, from the disk to what it brings about. This is the one place where the order is written: gate on the contact,
/// whatever is known of them, route, run the flow, one commit that also says that the message is done with, wake the senders.
/// </summary>
public sealed partial class MessageHandler(
    ContactGate gate,
    IMessageStore messages,
    IOutboxStore sent,
    LineBook lines,
    ReleaseShelf releases,
    IHopWorlds worlds,
    FlowSteps steps,
    IHopCommitter committer,
    HopBells bells,
    IPersonsTalk persons,
    LoopGuard loops,
    MessageOptions options,
    IIdSource ids,
    TimeProvider time,
    ILogger<MessageHandler> logger)
{
    private const int MostTries = 3;

    private static readonly TimeSpan HelpOnceIn = TimeSpan.FromHours(1);

    /// <summary>Joins the queue of its contact before it returns for the first time: called in order, messages of a contact are worked on in order.</summary>
    /// <exception cref="StorageUnavailableException">It waits on disk as before; try again.</exception>
    public async Task HandleAsync(WaitingMessage message)
    {
        var deadline = HopDeadline.After(options.HandleWithin, time);
        if (message.Sender is not { } sender)
        {
            // Kept for whoever looks for it; nobody can be answered there.
            await SetAsideAsync(message, deadline);
            return;
        }

        using var turn = await gate.EnterAsync(sender.Address, deadline, CancellationToken.None);
        // STOP holds whatever was said before it, and is confirmed once. In a chat nothing is paid for, and who writes too fast is told so.
        // An agent hears whatever is said, and no machine answers it.
        if (KindOf(message) is not LineKind.Chat && ControlWords.Find(message.Text) is not ControlWord.Stop && !persons.Hear(sender.Id) && loops.Judge(sender.Id, message.Text) is not LoopGuard.Turn.Answer and var loop)
        {
            if (loop is LoopGuard.Turn.First) Log.Loop(logger, sender.Id, message.Line);
            await SetAsideAsync(message, deadline);
            return;
        }

        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (!await TryAsync(message, sender, deadline)) continue;
            loops.Count(sender.Id, message.Text);
            return;
        }

        throw new StorageUnavailableException("The contact's records changed under every try to answer.");
    }

    /// <returns>False when something was no longer as it was read.</returns>
    private async ValueTask<bool> TryAsync(WaitingMessage message, Contact sender, HopDeadline deadline)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Erased meanwhile: with the key went the text.
        if (await messages.FindSenderAsync(sender, message.Line, now - options.KeepDialogueFor, now - options.FollowUpWithin) is not { } known) return await SetAsideAsync(message, deadline);
        var kind = KindOf(message);
        var asked = await WhoAskedAsync(known, message.Text, kind);
        // A person of ours sent the form, so what comes back is for it, though the talk is open.
        var route = asked is { State.Form: not null }
            ? MessageRoute.OfForm(message.Text, known.Stopped, releases.Current.Flows)
            : await ToPersonAsync(known.Contact, message.Text, now) ?? RouteOf(message, kind, asked is not null, known);
        if (kind is not LineKind.Chat && route is MessageRoute.Fixed { Purpose: MessagePurpose.Help } && await sent.CountAsync(sender.Id, MessagePurpose.Help, now - HelpOnceIn, CancellationToken.None) > 0) route = new MessageRoute.Silence();
        if (route is MessageRoute.Silence) return await SetAsideAsync(message, deadline);

        var session = route switch
        {
            MessageRoute.Flow { Fresh: false } => asked,
            MessageRoute.Fixed or MessageRoute.Person => known.Dialogue,
            _ => null,
        } ?? Begin(message.Line, known.Contact, now);
        var release = await releases.FindAsync(session.Release, CancellationToken.None);
        var world = worlds.Open(release);
        // Chosen on another line while this session waited.
        if (known.Contact.Language is { } chosen && session.Version > 0 && release.Flows.Defaults.Languages.Contains(chosen)) session.State!.Language = chosen;
        var scene = new HopScene
        {
            Kind = kind,
            Text = message.Id.ToString(),
            Budget = int.MaxValue,
            Entry = route is MessageRoute.Flow { Entry: var entry } ? entry : new Entry.GoOn(),
            Session = session,
            Release = release,
            World = world,
            Deadline = deadline,
            Now = now,
            IsNewContact = false,
            Input = message.Text,
            LastTold = known.ToldAbout,
            AwaitsMarks = known.Rating is { } rating && rating != session,
            SpokenLanguage = known.Contact.Language ?? WrittenIn(route, message.Text) ?? (session.Version > 0 ? session.State!.Language : world.LanguageOf(message.Text)),
        };
        var screen = await RunAsync(route, scene);
        Reply(screen, route, scene, message);
        if (await committer.CommitAsync(HopCommit.Of(scene, screen)) != CommitOutcome.Committed) return !await messages.IsWaitingAsync(message.Id);
        bells.Ring(scene);
        return true;
    }

    /// <summary>The session that asked for this text; null when none did.</summary>
    private async ValueTask<StoredSession?> WhoAskedAsync(KnownSender known, string text, LineKind kind)
    {
        if (known.Dialogue is not { } dialogue) return RateNode.MarksIn(text) is null ? null : known.Rating;
        var release = await releases.FindAsync(dialogue.Release, CancellationToken.None);
        if (known.Rating is { } rating && RateNode.MarksIn(text) is not null && release.Runner.HasAnswered(dialogue.State!)) return rating;
        return release.Runner.IsFor(dialogue.State!, text, ContextOf(release, known, kind, dialogue.State!.Language)) ? dialogue : null;
    }

    /// <summary>Null when no person is to have it. Words that steer the line itself are never for a person; those of AGENT are, while one waits already.</summary>
    private async ValueTask<MessageRoute?> ToPersonAsync(Contact contact, string text, DateTime now)
    {
        // A chat that is opened again has said nothing.
        if (text.Length == 0) return null;
        var heard = ControlWords.Find(text) switch
        {
            ControlWord.Reopen => await persons.ReopenAsync(contact, now) ?? await persons.HearAsync(contact, text, now),
            null or ControlWord.Agent => await persons.HearAsync(contact, text, now),
            _ => null,
        };
        return heard is null ? null : new MessageRoute.Person(heard);
    }

    private LineKind KindOf(WaitingMessage message) => lines.Find(message.Line)?.Kind ?? LineKind.Sms;

    private MessageRoute RouteOf(WaitingMessage message, LineKind kind, bool hasDialogue, KnownSender known)
    {
        // A chat begins by being opened: nothing was said yet.
        if (kind is LineKind.Chat && message.Text.Length == 0) return new MessageRoute.Flow(new Entry.Begin(), Fresh: true);
        // A lone smiley at a menu is a wrong choice there: the buttons come again.
        if (kind is LineKind.Chat && hasDialogue && ControlWords.Find(message.Text) is null) return new MessageRoute.Flow(new Entry.GoOn(), Fresh: false);
        var current = releases.Current;
        var started = current.Runner.StartedBy(message.Text, ContextOf(current, known, kind, known.Contact.Language));
        return MessageRoute.Of(message.Text, hasDialogue, known.Stopped, started, current.Flows.Defaults);
    }

    private HopContext ContextOf(Release release, KnownSender known, LineKind kind, string? language) =>
        new(worlds.Open(release), kind, int.MaxValue, language) { LastTold = known.ToldAbout };

    private static string? WrittenIn(MessageRoute route, string text) => route is MessageRoute.Flow { WrittenIn: { } language } ? language : ControlWords.WrittenIn(text);

    private async ValueTask<Screen> RunAsync(MessageRoute route, HopScene scene)
    {
        if (route is MessageRoute.Person { Heard: var heard })
        {
            scene.Add(heard.Fact);
            if (scene.State.Status is SessionStatus.New) (scene.State.Status, scene.State.At) = (SessionStatus.Ended, scene.Release.Flows.Defaults.Home);
            return new Screen(heard.Reply ?? "", Ends: scene.State.Status is SessionStatus.Ended, scene.State.At, Page: 0, Pages: 1);
        }

        if (route is MessageRoute.Fixed said)
        {
            if (said.Stops is { } stops) scene.Add(new ContactStop(stops));
            var defaults = scene.Release.Flows.Defaults;
            // Nothing moves; a session that had not begun is over with it.
            if (scene.State.Status is SessionStatus.New) (scene.State.Status, scene.State.At) = (SessionStatus.Ended, defaults.Home);
            var text = defaults.Words[said.Word].In(scene.SpokenLanguage ?? defaults.Fallback, scene.Kind, defaults.Fallback).Render(static _ => null);
            return new Screen(text, Ends: scene.State.Status is SessionStatus.Ended, scene.State.At, Page: 0, Pages: 1);
        }

        if (route is MessageRoute.Flow { Language: { } chosen }) scene.ChooseLanguage(chosen);
        return await steps.RunAsync(scene);
    }

    private void Reply(Screen screen, MessageRoute route, HopScene scene, WaitingMessage message)
    {
        scene.Add(new HandledMessage(message.Id));
        if (screen.Text.Length == 0) return;
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()),
            message.Line,
            scene.Session.Contact,
            MessageClass.Answer,
            route switch { MessageRoute.Fixed { Purpose: var purpose } => purpose, MessageRoute.Person => MessagePurpose.Person, _ => MessagePurpose.Reply },
            scene.Facts.OfType<ToldAnswer>().LastOrDefault() is not { } told ? screen.Text : scene.Kind is LineKind.Chat ? AnswerCode.Coded(screen.Text, told.Code) : AnswerCode.AddTo(screen.Text, told.Code),
            WantsAnswer: !screen.Ends || route is MessageRoute.Fixed or MessageRoute.Person,
            message.LinkId,
            message.Id,
            scene.Now)
        {
            Choices = ChoicesOf(screen, scene),
        });
    }

    /// <summary>In a chat something can always be chosen: where a screen asks for nothing, the menu.</summary>
    private static IReadOnlyList<Choice> ChoicesOf(Screen screen, HopScene scene)
    {
        if (scene.Kind is not LineKind.Chat || screen.Choices.Count > 0) return screen.Choices;
        var defaults = scene.Release.Flows.Defaults;
        return [new Choice(ControlWords.Menu, defaults.Words[Word.Home].In(scene.State.Language, LineKind.Chat, defaults.Fallback).Render(static _ => null))];
    }

    private StoredSession Begin(LineId line, Contact contact, DateTime now) =>
        StoredSession.Dialogue(new SessionId(ids.Next()), line, contact, releases.Current.Hash, now, new Session());

    private async ValueTask<bool> SetAsideAsync(WaitingMessage message, HopDeadline deadline)
    {
        await messages.SetAsideAsync(message.Id, time.GetUtcNow().UtcDateTime, deadline);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Contact} on {Line} texts like a machine: no more of it is answered for a while")]
        public static partial void Loop(ILogger logger, ContactId contact, LineId line);
    }
}
