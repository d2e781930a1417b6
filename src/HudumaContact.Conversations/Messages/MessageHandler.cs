using HudumaContact.Content;
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

        using var turn = await gate.EnterAsync(sender.Number, deadline, CancellationToken.None);
        // STOP holds whatever was said before it, and is confirmed once.
        if (ControlWords.Find(message.Text) is not ControlWord.Stop && loops.Judge(sender.Id, message.Text) is not LoopGuard.Turn.Answer and var loop)
        {
            if (loop is LoopGuard.Turn.First) Log.Loop(logger, sender.Id, message.Line);
            await SetAsideAsync(message, deadline);
            return;
        }

        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (!await TryAsync(message, sender.Id, deadline)) continue;
            loops.Count(sender.Id, message.Text);
            return;
        }

        throw new StorageUnavailableException("The contact's records changed under every try to answer.");
    }

    /// <returns>False when something was no longer as it was read.</returns>
    private async ValueTask<bool> TryAsync(WaitingMessage message, ContactId sender, HopDeadline deadline)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Erased meanwhile: with the key went the text.
        if (await messages.FindSenderAsync(sender, message.Line, now - options.KeepDialogueFor, now - options.FollowUpWithin) is not { } known) return await SetAsideAsync(message, deadline);
        var asked = await WhoAskedAsync(known, message.Text);
        // A person of ours sent the form, so what comes back is for it, though the talk is open.
        var route = asked is { State.Form: not null }
            ? MessageRoute.OfForm(message.Text, known.Stopped, releases.Current.Flows)
            : await ToPersonAsync(known.Contact, message.Text, now) ?? MessageRoute.Of(message.Text, asked is not null, known.Stopped, releases.Current.Flows);
        if (route is MessageRoute.Fixed { Purpose: MessagePurpose.Help } && await sent.CountAsync(sender, MessagePurpose.Help, now - HelpOnceIn, CancellationToken.None) > 0) route = new MessageRoute.Silence();
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
            Kind = LineKind.Sms,
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
    private async ValueTask<StoredSession?> WhoAskedAsync(KnownSender known, string text)
    {
        if (known.Dialogue is not { } dialogue) return RateNode.MarksIn(text) is null ? null : known.Rating;
        var release = await releases.FindAsync(dialogue.Release, CancellationToken.None);
        if (known.Rating is { } rating && RateNode.MarksIn(text) is not null && release.Runner.HasAnswered(dialogue.State!)) return rating;
        var context = new HopContext(worlds.Open(release), LineKind.Sms, int.MaxValue, dialogue.State!.Language);
        return release.Runner.IsFor(dialogue.State, text, context) ? dialogue : null;
    }

    /// <summary>Null when no person is to have it. Words that steer the line itself are never for a person; those of AGENT are, while one waits already.</summary>
    private async ValueTask<MessageRoute?> ToPersonAsync(Contact contact, string text, DateTime now)
    {
        var heard = ControlWords.Find(text) switch
        {
            ControlWord.Reopen => await persons.ReopenAsync(contact, now),
            null or ControlWord.Agent => await persons.HearAsync(contact, text, now),
            _ => null,
        };
        return heard is null ? null : new MessageRoute.Person(heard);
    }

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
            var text = defaults.Words[said.Word].In(scene.SpokenLanguage ?? defaults.Fallback, LineKind.Sms, defaults.Fallback).Render(static _ => null);
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
            WithCode(screen.Text, scene),
            WantsAnswer: !screen.Ends || route is MessageRoute.Fixed or MessageRoute.Person,
            message.LinkId,
            message.Id,
            scene.Now));
    }

    /// <summary>An answer told carries the code that it can be found by, where that costs no further part.</summary>
    private static string WithCode(string text, HopScene scene)
    {
        if (scene.Facts.OfType<ToldAnswer>().LastOrDefault() is not { } told) return text;
        var coded = $"{text}\n[{told.Code}]";
        return SmsParts.Of(coded).Count > SmsParts.Of(text).Count ? text : coded;
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
