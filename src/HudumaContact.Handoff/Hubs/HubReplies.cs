using System.Security.Cryptography;
using System.Text;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Handoff.Hubs;

/// <summary>What the hub outside says of its cases, done here: to the citizen it is as if somebody at the desk had done it.</summary>
public sealed partial class HubReplies(
    HandoffSteps steps, HandoffBoard board, IHandoffStore store, IHubTalkStore talks, GiveToDesk giveToDesk, CloseHandoff close, TellHub tell, CitizenWords words, PersonJoined joined, PersonTyping typing, EntryWriter entries,
    ILogger<HubReplies> logger) : IHubReplies
{
    /// <summary>Longer than that it is no name.</summary>
    private const int LongestName = 40;

    private const int GuidSize = 16;

    public async ValueTask<bool> TakeAsync(HandoffId handoff, FromHub word, CancellationToken cancellation)
    {
        var isDone = word switch
        {
            FromHub.Accepted accepted => await AcceptAsync(handoff, accepted.Words, cancellation),
            FromHub.Said said => await SayAsync(handoff, said, cancellation),
            FromHub.Failed failed => await giveToDesk.RunAsync(handoff, $"The hub outside: {failed.Reason ?? "nobody takes it"}", cancellation),
            FromHub.Completed completed => await close.AtHubAsync(handoff, completed.Words, cancellation),
            FromHub.Typing => await ShowTypingAsync(handoff, cancellation),
            _ => throw new ArgumentException($"{word.GetType().Name} is not known here.", nameof(word)),
        };
        return isDone || await IsKnownAsync(handoff, word, cancellation);
    }

    /// <summary>Nothing came of it: it was said before, comes too late, or has nothing to do with a case of the hub's.</summary>
    private async ValueTask<bool> IsKnownAsync(HandoffId id, FromHub word, CancellationToken cancellation)
    {
        if (await board.ReadAgainAsync(id, cancellation) is not { } handoff) return false;
        if (!handoff.IsAtHub)
        {
            tell.Hurry(id);
            return false;
        }

        if (word is FromHub.Said or FromHub.Typing) return handoff.HearsCitizen;
        LogIgnored(word.GetType().Name, id, handoff.State);
        return true;
    }

    private async ValueTask<bool> AcceptAsync(HandoffId id, string? name, CancellationToken cancellation) => await steps.TakeAsync(id, async (handoff, now) =>
    {
        if (handoff is not { IsAtHub: true, State: HandoffState.Queued } || handoff.AcceptAtHub(now) is not { } accepted) return null;
        return await joined.TellAsync(accepted, entries.Entry(accepted, EntryKind.Accepted, now, words: name), Named(name, accepted.Language), now, cancellation);
    }, cancellation) is not null;

    private async ValueTask<bool> SayAsync(HandoffId id, FromHub.Said said, CancellationToken cancellation) => await steps.TakeAsync(id, async (handoff, now) =>
    {
        if (handoff is not { IsAtHub: true, HearsCitizen: true }) return null;
        if (NameOf(said) is { } known && await talks.HasSaidAsync(id, known, cancellation)) return null;
        // Before somebody has accepted it is the hub itself that speaks: of its hours, of the place in its queue.
        var (after, kind) = handoff.State is HandoffState.Queued ? (handoff.Touch(), EntryKind.Told) : (handoff.Answer(now), EntryKind.Answered);
        if (after is null || await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen) return null;
        var (entry, messages) = words.Say(after, citizen, kind, said.Text, now);
        return new HandoffChange(after, [entry with { HubWord = NameOf(said) }], messages);
    }, cancellation) is not null;

    private async ValueTask<bool> ShowTypingAsync(HandoffId id, CancellationToken cancellation)
    {
        if (board.Find(id) is not { IsAtHub: true, HearsCitizen: true } handoff) return false;
        if (handoff.Way is Way.Chat && await store.ContactAsync(handoff.Contact, cancellation) is { } citizen) typing.Show(handoff, citizen.Address);
        return true;
    }

    private static string Named(string? name, string language) => name is { Length: <= LongestName } ? name : language == "sw" ? "Mhudumu" : "An agent";

    /// <summary>A hub's names are as long as it likes.</summary>
    private static Guid? NameOf(FromHub.Said said) => said.Id is null ? null : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(said.Id)).AsSpan(0, GuidSize), bigEndian: true);

    [LoggerMessage(1, LogLevel.Information, "The hub said {Status} of handoff {Handoff}, which is {State}: it is ignored")]
    private partial void LogIgnored(string status, HandoffId handoff, HandoffState state);
}
