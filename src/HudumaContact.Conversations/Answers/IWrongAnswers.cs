using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Answers;

/// <summary>Answers that were said to be wrong, and who was told them.</summary>
public interface IWrongAnswers
{
    /// <summary>False when the same answer waits for the clerk already.</summary>
    Task<bool> AddAsync(WrongAnswer item, CancellationToken cancellation);

    /// <summary>Those that wait for a clerk, and those that were seen to since a time (UTC); the newest first.</summary>
    Task<IReadOnlyList<WrongAnswer>> ListAsync(DateTime settledSince, CancellationToken cancellation);

    Task<WrongAnswer?> FindAsync(WrongAnswerId id, CancellationToken cancellation);

    /// <summary>False when somebody has seen to it already.</summary>
    Task<bool> SettleAsync(WrongAnswerId id, Verdict verdict, CancellationToken cancellation);

    /// <summary>
    /// The last answer on the topic that each person was told since a time (UTC), the newest first. Who is erased is not among them,
    /// nor what was told in private: in a private queue, or in a call with an anonymous case.
    /// </summary>
    Task<IReadOnlyList<PersonTold>> ToldAsync(Item about, string topic, DateTime since, CancellationToken cancellation);

    /// <summary>Which of these messages were queued before, however they fared.</summary>
    Task<IReadOnlySet<MessageId>> QueuedAsync(IReadOnlyCollection<MessageId> messages, CancellationToken cancellation);
}

/// <param name="HasStopped">They want nothing that they did not ask for.</param>
/// <param name="Catalogue">Content hash of the catalogue that told it.</param>
/// <param name="At">UTC.</param>
public sealed record PersonTold(ContactId Contact, ContactAddress Address, bool HasStopped, string Language, string Wording, string Catalogue, string Code, DateTime At)
{
    /// <summary>Where they can be told the right one; null for who wants nothing unasked, and for who chatted: no SMS reaches a chat.</summary>
    public PhoneNumber? WrittenTo => HasStopped ? null : Address.Number;

    /// <summary>Neither the address nor the words.</summary>
    public override string ToString() => $"{Contact} told {Code}";
}
