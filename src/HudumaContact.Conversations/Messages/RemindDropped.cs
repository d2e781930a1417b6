using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// Reminds of sessions that were dropped with answers in them: a message that offers to go on by text, which is a dialogue at the menu
/// after a drop. Message, dialogue and the session's mark are one commit, so that a crash neither loses nor repeats it.
/// </summary>
public sealed partial class RemindDropped(
    ContactGate gate,
    IDroppedSessions dropped,
    IOutboxStore sent,
    ReleaseShelf releases,
    IHopWorlds worlds,
    FlowSteps steps,
    IHopCommitter committer,
    HopBells bells,
    LineBook lines,
    MessageOptions options,
    IIdSource ids,
    TimeProvider time,
    ILogger<RemindDropped> logger)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan OnceIn = TimeSpan.FromHours(24);

    /// <summary>All that are due now; in quiet hours none.</summary>
    /// <exception cref="StorageUnavailableException">What is left waits on disk: run it again.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (lines.Sms is not { } line) return;
        IReadOnlyList<DroppedSession> due;
        do
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (QuietHours.NotBefore(now, options) > now) return;
            due = await dropped.DueAsync(now, MostAtOnce);
            foreach (var session in due)
            {
                cancellation.ThrowIfCancellationRequested();
                await TakeAsync(session, line, now);
            }
        }
        while (due.Count == MostAtOnce);
    }

    /// <summary>The edge for one session: what breaks is logged once and not tried again for ever.</summary>
    private async ValueTask TakeAsync(DroppedSession session, Line line, DateTime now)
    {
        var deadline = HopDeadline.After(options.HandleWithin, time);
        try
        {
            if (session.Open() is { } left && await IsWelcomeAsync(left, now))
            {
                await RemindAsync(session, left, line, now, deadline);
                return;
            }
        }
        catch (Exception broken) when (broken is not (StorageUnavailableException or TimeoutException))
        {
            LogBroke(broken, session.Id);
        }

        await dropped.ForgetAsync(session, deadline);
    }

    private async ValueTask<bool> IsWelcomeAsync(LeftByContact left, DateTime now) =>
        left is { WantsNone: false, WasHeardSince: false }
        // Too long ago to be remembered: the program stood still.
        && now - left.AnsweredAt < options.KeepDialogueFor
        && await sent.CountAsync(left.Contact.Id, MessagePurpose.Reminder, now - OnceIn, CancellationToken.None) == 0;

    private async ValueTask RemindAsync(DroppedSession session, LeftByContact left, Line line, DateTime now, HopDeadline deadline)
    {
        using var turn = await gate.EnterAsync(left.Contact.Address, deadline, CancellationToken.None);
        var release = await releases.FindAsync(left.Release, CancellationToken.None);
        var id = new SessionId(ids.Next());
        var scene = new HopScene
        {
            Kind = LineKind.Sms,
            Text = id.ToString(),
            Budget = int.MaxValue,
            Entry = new Entry.Begin(),
            Session = StoredSession.Dialogue(id, line.Id, left.Contact, left.Release, now, new Flows.Running.Session()),
            Release = release,
            World = worlds.Open(release),
            Deadline = deadline,
            Now = now,
            IsNewContact = false,
            Input = "",
            SpokenLanguage = left.State.Language,
            Dropped = left.State,
        };
        var screen = await steps.RunAsync(scene);
        scene.Add(new RemindedSession(session.Id, session.RemindAt));
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()), line.Id, left.Contact, MessageClass.Notice, MessagePurpose.Reminder, screen.Text, WantsAnswer: true, LinkId: null, InReplyTo: null, now));
        // Stale: the citizen has dialled again meanwhile.
        if (await committer.CommitAsync(HopCommit.Of(scene, screen)) == CommitOutcome.Committed) bells.Ring(scene);
    }

    [LoggerMessage(1, LogLevel.Error, "Reminding of session {Session} failed, and is not tried again")]
    private partial void LogBroke(Exception broken, SessionId session);
}
