using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Hops;

/// <summary>
/// One hop of a caller, from what the provider delivered to what the caller sees. This is the one place where the order is written:
/// gate on the contact, a repeat gets the same bytes, load or start the session, run the flow, one commit, answer.
/// </summary>
public sealed partial class HopHandler(
    ContactGate gate,
    SceneOpening opening,
    ReleaseShelf releases,
    IHopWorlds worlds,
    FlowSteps steps,
    IHopCommitter committer,
    LiveSessions live,
    HopBells bells,
    LineBook lines,
    ReminderTimes reminders,
    EngineReplies replies,
    HopMeter meter,
    HopOptions options,
    TimeProvider time,
    ILogger<HopHandler> logger)
{
    /// <summary>Two hosts may take turns at overtaking each other, but not for long.</summary>
    private const int MostTries = 3;

    /// <summary>Whatever goes wrong, the caller gets an apology and the session stays as it was.</summary>
    /// <param name="cancellation">Obeyed only until the hop begins: what has begun is finished even when nobody waits for it, and a repeat finds it.</param>
    /// <exception cref="OperationCanceledException">The caller went away before the hop began.</exception>
    public async ValueTask<HopReply> HandleAsync(UssdHop hop, CancellationToken cancellation)
    {
        hop = Clean(hop);
        var caller = new KnownCaller();
        HopReply reply;
        try
        {
            reply = await AnswerAsync(hop, caller, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The one edge of a hop: the copy in memory may have moved further than the disk.
            live.Forget(hop.Line, hop.ProviderSession);
            if (failure is StorageUnavailableException or TimeoutException) Log.Unserved(logger, hop.Line.Value, hop.Caller.ToString(), failure.Message);
            else Log.Failed(logger, failure, hop.Line.Value, hop.Caller.ToString());
            reply = replies.Apology(caller.Language);
        }

        meter.Count(reply.Outcome);
        return reply;
    }

    private async ValueTask<HopReply> AnswerAsync(UssdHop hop, KnownCaller caller, CancellationToken cancellation)
    {
        var deadline = HopDeadline.After(options.AnswerWithin, time);
        using var turn = await gate.EnterAsync(hop.Caller, deadline, cancellation);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var opened = await opening.OpenAsync(hop, isSecondTry: tries > 1);
            caller.Language = opened.Language;
            if (opened.Session is not { } session) return replies.OutOfStep(caller.Language);
            if (session.AnsweredTo(hop.Text) is { } answered) return Repeat(answered, session);
            if ((session.Hops.Count == 0 ? hop.Text : session.TypedSince(hop.Text)) is not { } input) return replies.OutOfStep(caller.Language);

            var release = await releases.FindAsync(session.Release, CancellationToken.None);
            var now = time.GetUtcNow().UtcDateTime;
            var scene = new HopScene
            {
                Kind = LineKind.Ussd,
                Text = hop.Text,
                Budget = options.BudgetOn(hop.Network),
                OffersSms = lines.HasSms && now - session.StartedAt >= options.OfferSmsAfter,
                SendsSms = lines.HasSms,
                Entry = opened.Form is { } form ? new Entry.Form(form.First, form.Id)
                    : session.Version > 0 ? new Entry.GoOn()
                    : input.Length > 0 ? new Entry.DialThrough()
                    : new Entry.Begin(),
                Session = session,
                Release = release,
                World = worlds.Open(release),
                Deadline = deadline,
                Now = now,
                IsNewContact = opened.IsNewContact,
                Input = input,
                Dropped = opened.Dropped,
            };
            var screen = await steps.RunAsync(scene);
            var commit = HopCommit.Of(scene, screen);
            session.RemindAt = reminders.After(scene);
            if (await committer.CommitAsync(commit) == CommitOutcome.Committed)
            {
                live.Keep(session);
                bells.Ring(scene);
                return new HopReply(screen.Text, screen.Ends, screen.Node.Value, HopOutcome.Answered);
            }

            live.Forget(hop.Line, hop.ProviderSession);
        }

        throw new StorageUnavailableException("The session changed under every try to move it.");
    }

    // The text first of all: what is not text never gets any further.
    private static UssdHop Clean(UssdHop hop) => hop with
    {
        ProviderSession = TypedText.Clean(hop.ProviderSession),
        Text = TypedText.Clean(hop.Text),
        Network = TypedText.Clean(hop.Network),
        ServiceCode = TypedText.Clean(hop.ServiceCode),
    };

    private HopReply Repeat(AnsweredHop answered, StoredSession session) => answered.Screen is { } screen
        ? new HopReply(screen, answered.Ends, answered.Node, HopOutcome.Repeated)
        : replies.OutOfStep(session.Contact.Language);

    /// <summary>What is known of the caller when something goes wrong.</summary>
    private sealed class KnownCaller
    {
        public string? Language { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A hop on {Line} of {Caller} could not be served: {Reason}")]
        public static partial void Unserved(ILogger logger, string line, string caller, string reason);

        [LoggerMessage(2, LogLevel.Error, "A hop on {Line} of {Caller} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string line, string caller);
    }
}
