namespace HudumaContact.Conversations.Answers;

/// <summary>What people looked for and was not found: clerks learn from it which words the catalogue lacks.</summary>
public interface IUnansweredQuestions
{
    /// <summary>Those asked since a time (UTC) and not marked as done after that, the most frequent first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> MostAskedAsync(DateTime since, int most, CancellationToken cancellation);

    /// <summary>Somebody has seen to it: it is listed again only when it is asked again.</summary>
    /// <param name="at">UTC.</param>
    Task MarkDoneAsync(string words, string by, DateTime at, CancellationToken cancellation);
}

/// <param name="Words">Folded (<see cref="FoldedWords"/>).</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="People">By how many.</param>
/// <param name="LastAsked">UTC.</param>
public sealed record UnansweredQuestion(string Words, int Times, int People, DateTime LastAsked);
