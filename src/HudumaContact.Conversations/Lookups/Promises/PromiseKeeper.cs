using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>
/// Keeps promises: asks until the register answers or the time is over, settles each once, and hands the text over until it is taken.
/// Only rows count: whoever stops in between goes on where they stand.
/// </summary>
public sealed partial class PromiseKeeper(
    IPromiseStore store,
    Registers registers,
    ReleaseShelf releases,
    IHopWorlds worlds,
    IPromisedMessages messages,
    HopOptions hops,
    PromiseOptions options,
    TimeProvider time,
    ILogger<PromiseKeeper> logger)
{
    private const int MostOpen = 1000;

    private const int MostAtOnce = 32;

    private static readonly Resume.LookedUp NoAnswer = new(LookupNode.Failed, new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly Dictionary<PromiseId, Turn> _turns = [];

    /// <summary>
    /// One round. Registers are asked beside it, so that a slow one holds up no other promise; what they answer is handed over by a
    /// later round. Rounds of one keeper follow each other.
    /// </summary>
    /// <exception cref="StorageUnavailableException"/>
    public async Task RoundAsync(CancellationToken cancellation)
    {
        var open = await store.OpenAsync(MostOpen, cancellation);
        foreach (var settled in _turns.Keys.Except(open.Select(promise => promise.Id)).ToList()) _turns.Remove(settled);
        foreach (var promise in open)
        {
            if (promise.DueAt <= time.GetUtcNow().UtcDateTime) await SettleAsync(promise, NoAnswer, PromiseOutcome.Unanswered, cancellation);
            else if (IsToAsk(promise.Id)) _turns[promise.Id] = new Turn(AskAsync(promise, cancellation), time.GetUtcNow() + options.AskAgainAfter);
        }

        foreach (var message in await store.ToHandOverAsync(MostOpen, cancellation))
        {
            if (await messages.TakeAsync(message, cancellation)) await store.HandedOverAsync(message.Id, cancellation);
        }
    }

    /// <summary>Waits for the registers that are being asked.</summary>
    public Task AskedAsync() => Task.WhenAll(_turns.Values.Select(turn => turn.Asking));

    private bool IsToAsk(PromiseId id) =>
        _turns.Values.Count(turn => !turn.Asking.IsCompleted) < MostAtOnce
        && (!_turns.TryGetValue(id, out var last) || (last.Asking.IsCompleted && last.AgainAt <= time.GetUtcNow()));

    /// <summary>The edge of one promise: whatever goes wrong with it, it is tried again until its time is over.</summary>
    private async Task AskAsync(OpenPromise promise, CancellationToken cancellation)
    {
        try
        {
            var (release, context) = await SceneAsync(promise);
            var request = release.Runner.AskAgain(promise.Later, context);
            var answer = await registers.AskLaterAsync(request, promise.SessionId, promise.Contact, promise.Later.Language, context.World);
            if (answer.Exit == LookupNode.Found) await SettleAsync(promise, answer, PromiseOutcome.Found, cancellation);
            else if (answer.Exit == LookupNode.NotFound) await SettleAsync(promise, answer, PromiseOutcome.NotFound, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.NotAsked(logger, failure, promise.Id.Value);
        }
    }

    private async Task SettleAsync(OpenPromise promise, Resume.LookedUp answer, PromiseOutcome outcome, CancellationToken cancellation)
    {
        if (await WordsAsync(promise, answer) is { } text) await store.SettleAsync(promise, outcome, text, cancellation);
        else await store.SettleAsync(promise, PromiseOutcome.Lapsed, text: null, cancellation);
    }

    private async Task<string?> WordsAsync(OpenPromise promise, Resume.LookedUp answer)
    {
        try
        {
            var (release, context) = await SceneAsync(promise);
            return release.Runner.TellLater(promise.Later, answer, context);
        }
        catch (InvalidOperationException failure)
        {
            // A fault of the flow that the check did not see. Trying again would end the same way.
            Log.NoWords(logger, failure, promise.Id.Value, promise.Later.At.Value, promise.Release);
            return null;
        }
    }

    private async ValueTask<(Release Release, HopContext Context)> SceneAsync(OpenPromise promise)
    {
        var release = await releases.FindAsync(promise.Release, CancellationToken.None);
        return (release, new HopContext(worlds.Open(release), LineKind.Sms, hops.ScreenBudget, promise.Contact.Language));
    }

    /// <param name="AgainAt">From when on the register may be asked again.</param>
    private sealed record Turn(Task Asking, DateTimeOffset AgainAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A promised answer ({Promise}) could not be asked for; it is tried again.")]
        public static partial void NotAsked(ILogger logger, Exception failure, Guid promise);

        [LoggerMessage(2, LogLevel.Error, "A promised answer ({Promise}) has no words at {Node} in release {Release}: it is not sent.")]
        public static partial void NoWords(ILogger logger, Exception failure, Guid promise, string node, string release);
    }
}
