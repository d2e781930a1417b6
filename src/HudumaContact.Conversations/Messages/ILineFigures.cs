using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>What the records say of the lines, for who runs them.</summary>
public interface ILineFigures
{
    /// <summary>One for each line that had anything to do this month.</summary>
    /// <param name="today">When this day began (UTC).</param>
    /// <param name="month">When this month began (UTC).</param>
    Task<IReadOnlyDictionary<LineId, LineFigures>> ReadAsync(DateTime today, DateTime month, CancellationToken cancellation);

    /// <summary>When something last arrived on each line since a time (UTC): a text, or a hop.</summary>
    Task<IReadOnlyDictionary<LineId, DateTime>> LastInAsync(DateTime since, CancellationToken cancellation);

    /// <summary>Messages of which nobody knows whether the provider has them, the newest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> InDoubtAsync(int most, CancellationToken cancellation);
}

/// <param name="LastIn">UTC, as all times here; null: not this month.</param>
/// <param name="Queued">What waits to be sent, by class; a class with nothing is not there.</param>
/// <param name="Underway">Sent, and not reported yet.</param>
/// <param name="FailedToday">By reason, as the closed set of send errors names it, or <c>reported</c> when the network said so; the most frequent first.</param>
/// <param name="SpentToday">Shillings, by our own table of prices.</param>
public sealed record LineFigures(
    DateTime? LastIn,
    DateTime? LastOut,
    IReadOnlyDictionary<MessageClass, int> Queued,
    int Underway,
    int InDoubt,
    int ReceivedToday,
    int SentToday,
    IReadOnlyList<FailedMessages> FailedToday,
    decimal SpentToday,
    decimal SpentThisMonth)
{
    public static readonly LineFigures None = new(null, null, new Dictionary<MessageClass, int>(), 0, 0, 0, 0, [], 0, 0);
}

/// <param name="Error">Null when a report said so.</param>
public sealed record FailedMessages(SendError? Error, int Count);
