using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Answers;

/// <summary>The answers on record.</summary>
public interface IAnswerLog
{
    /// <summary>What was told to somebody between two times (UTC, <paramref name="until"/> exclusive), oldest first.</summary>
    Task<IReadOnlyList<LoggedAnswer>> ToldAsync(ContactAddress address, DateTime from, DateTime until, CancellationToken cancellation);

    /// <summary>What was told under a code; more than one only by the rarest chance. Without the wording when the person is erased.</summary>
    Task<IReadOnlyList<LoggedAnswer>> ToldAsync(string code, CancellationToken cancellation);
}

/// <param name="To">Who was told; null when the person is erased.</param>
/// <param name="At">UTC.</param>
public sealed record LoggedAnswer(ToldAnswer Answer, ContactAddress? To, DateTime At)
{
    /// <summary>The session that it was told in, or the talk with a person.</summary>
    public Guid During { get; init; }
}
