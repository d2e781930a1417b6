using System.Collections.Concurrent;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Handoff.Hubs;

/// <summary>
/// Tells the hub outside what happens in the cases that are its: of each case one word after the other, each again until it is taken, many
/// cases at once. What it has not taken for a time, and what it refuses, goes to the desk with the case. Told is what stands in the entries,
/// so nothing is lost with this program; the word that was under way is told again, under the same name.
/// </summary>
/// <param name="hub">Null: there is none, and what one had is the desk's.</param>
public sealed partial class TellHub(
    HandoffBoard board, IHandoffStore store, HubShare share, IHubTalkStore talks, HubWords words, GiveToDesk giveToDesk, TimeProvider time, ILogger<TellHub> logger, IAgentHub? hub = null) : IDisposable
{
    private const int AtOnce = 32;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>That a case has ended is news to nobody who waits.</summary>
    private static readonly TimeSpan LongestWaitForAnEnd = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<HandoffId, OpenTalk> _open = [];
    private readonly HubPulse _pulse = new();
    private readonly SemaphoreSlim _room = new(AtOnce);
    private bool _isLoaded;

    /// <summary>Begins to tell what there is to tell now, and does not wait for the hub.</summary>
    /// <exception cref="StorageUnavailableException">The rest is for the next time.</exception>
    public async Task LookAsync(CancellationToken stopping)
    {
        foreach (var handoff in board.Open.Where(handoff => IsHubs(handoff) && !share.Has(handoff)))
            await giveToDesk.RunAsync(handoff.Id, hub is null ? "There is no hub outside any more." : "Its queue is private now.", stopping);
        if (hub is null) return;
        await LoadAsync(stopping);
        foreach (var handoff in board.Open.Where(IsHubs)) _open.TryAdd(handoff.Id, new OpenTalk(handoff.Id, isBegun: false, told: null));
        foreach (var talk in _open.Values)
        {
            if (talk.Running.IsCompleted && HasNews(talk) && (IsDue(talk) || IsLate(talk))) talk.Running = Task.Run(() => RunAsync(talk, hub, stopping), CancellationToken.None);
        }
    }

    /// <summary>
    /// The citizen writes. The hub is told now, when it knows of the case and nothing else is to be told first; else never: it is not worth keeping.
    /// Nobody waits for it.
    /// </summary>
    public void Typing(HandoffId handoff)
    {
        if (hub is null || _pulse.DownSince is not null || !_open.TryGetValue(handoff, out var talk) || !talk.IsIdle) return;
        talk.Typing = Task.Run(() => TellTypingAsync(handoff, hub), CancellationToken.None);
    }

    /// <summary>Until what was begun is done.</summary>
    public Task IdleAsync() => Task.WhenAll(_open.Values.SelectMany(talk => new[] { talk.Running, talk.Typing }));

    /// <summary>The hub speaks of the case, so it can be told of it now.</summary>
    public void Hurry(HandoffId handoff)
    {
        if (_open.TryGetValue(handoff, out var talk)) talk.Hurry();
    }

    public void Dispose() => _room.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static bool IsHubs(CaseHandoff handoff) => handoff is { IsAtHub: true, HearsCitizen: true };

    private bool HasNews(OpenTalk talk) => board.Find(talk.Handoff) is not { } handoff || !IsHubs(handoff) || handoff.Version != talk.Seen;

    private bool IsDue(OpenTalk talk) => Now >= talk.DueAt && Now >= _pulse.NotBefore;

    /// <summary>It has waited for the hub long enough; or the hub has been down for so long that there is nothing to wait for.</summary>
    private bool IsLate(OpenTalk talk) =>
        talk.WaitingSince is { } since && Now - (_pulse.DownSince is { } down && down < since ? down : since) >= hub!.WaitedFor;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        if (_isLoaded) return;
        foreach (var known in await talks.AllAsync(cancellation)) _open.TryAdd(known.Handoff, new OpenTalk(known.Handoff, isBegun: true, known.Told));
        _isLoaded = true;
    }

    private async Task RunAsync(OpenTalk talk, IAgentHub to, CancellationToken stopping)
    {
        try
        {
            await _room.WaitAsync(stopping);
            try
            {
                while (await StepAsync(talk, to, stopping))
                {
                    // On to the next word.
                }
            }
            finally
            {
                _room.Release();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was under way is told again at the next start.
        }
        catch (Exception failed)
        {
            // The edge of a talk: how far it is stands on disk.
            talk.PutOff(Now, talk.WaitingSince, LongestWait);
            if (failed is StorageUnavailableException) LogNotKept(talk.Handoff, failed.Message);
            else LogBroke(failed, talk.Handoff);
        }
    }

    /// <returns>Whether there may be more to do now.</returns>
    private async Task<bool> StepAsync(OpenTalk talk, IAgentHub to, CancellationToken stopping)
    {
        // Before it is asked whose the case is: words that come after may be what took it from the hub, and are for our counsellors alone.
        var entries = await store.EntriesAsync(talk.Handoff, stopping);
        if (await store.FindAsync(talk.Handoff, stopping) is not { } handoff || !IsHubs(handoff) || !share.Has(handoff)) return await EndAsync(talk, to, stopping);
        if (IsLate(talk)) return await GiveAsync(talk, "The hub outside does not answer.", stopping);
        if (await words.NextAsync(handoff, entries, talk.Told, stopping) is not (var word, var of))
        {
            talk.Seen = handoff.Version;
            return false;
        }

        if (!talk.IsBegun) await talks.BeginAsync(handoff.Id, stopping);
        talk.IsBegun = true;
        var outcome = await TellAsync(to, word, stopping);
        if (!outcome.IsTaken) return outcome.MayRetry ? Wait(talk, of.At, outcome, LongestWait) : await GiveAsync(talk, outcome.Reason!, stopping);
        await talks.ToldAsync(handoff.Id, of.Id, stopping);
        talk.Took(of.Id);
        return true;
    }

    private async Task TellTypingAsync(HandoffId handoff, IAgentHub to)
    {
        try
        {
            // Not taken, it is not told again, and says nothing of whether the hub is there: its words do.
            await to.TellAsync(new ToHub.Typing(handoff), CancellationToken.None);
        }
        catch (Exception failed)
        {
            LogTypingBroke(failed, handoff);
        }
    }

    private async ValueTask<HubOutcome> TellAsync(IAgentHub to, ToHub word, CancellationToken stopping)
    {
        var outcome = await to.TellAsync(word, stopping);
        if (outcome.IsTaken && _pulse.Took()) LogUp();
        return outcome;
    }

    private async Task<bool> GiveAsync(OpenTalk talk, string reason, CancellationToken stopping)
    {
        if (await giveToDesk.RunAsync(talk.Handoff, reason, stopping)) LogGiven(talk.Handoff, reason);
        return true;
    }

    /// <summary>Once, whoever ended it; a hub that refuses to hear it does not know of it.</summary>
    private async Task<bool> EndAsync(OpenTalk talk, IAgentHub to, CancellationToken stopping)
    {
        if (talk.IsBegun)
        {
            var outcome = await TellAsync(to, new ToHub.Ended(talk.Handoff, talk.Told ?? talk.Handoff.Value), stopping);
            if (outcome is { IsTaken: false, MayRetry: true })
            {
                Wait(talk, since: null, outcome, LongestWaitForAnEnd);
                return false;
            }

            await talks.EndAsync(talk.Handoff, stopping);
        }

        _open.TryRemove(talk.Handoff, out _);
        return false;
    }

    private bool Wait(OpenTalk talk, DateTime? since, HubOutcome outcome, TimeSpan longest)
    {
        if (_pulse.DidNotTake(Now, outcome.NotBefore)) LogDown(outcome.Reason!, hub!.WaitedFor);
        talk.PutOff(Now, since, longest);
        return IsLate(talk);
    }

    [LoggerMessage(1, LogLevel.Warning, "The hub did not take what it was told, and is told again: {Reason} What it has not taken after {WaitedFor} goes to the desk")]
    private partial void LogDown(string reason, TimeSpan waitedFor);

    [LoggerMessage(2, LogLevel.Information, "The hub takes what it is told again")]
    private partial void LogUp();

    [LoggerMessage(3, LogLevel.Warning, "Handoff {Handoff} goes from the hub to the desk: {Reason}")]
    private partial void LogGiven(HandoffId handoff, string reason);

    [LoggerMessage(4, LogLevel.Warning, "What the hub knows of handoff {Handoff} could not be kept, and is told again: {Reason}")]
    private partial void LogNotKept(HandoffId handoff, string reason);

    [LoggerMessage(5, LogLevel.Error, "The talk about handoff {Handoff} broke, and is tried again")]
    private partial void LogBroke(Exception broken, HandoffId handoff);

    [LoggerMessage(6, LogLevel.Error, "That the citizen of handoff {Handoff} writes could not be told to the hub, and is not told again")]
    private partial void LogTypingBroke(Exception broken, HandoffId handoff);
}
