namespace HudumaContact.Conversations.Answers;

/// <summary>Somebody of ours says that an answer is wrong: an item for the clerk.</summary>
public sealed class ReportWrongAnswer(IWrongAnswers items, IIdSource ids, TimeProvider time)
{
    public const int LongestWhy = 300;

    /// <param name="by">The name that they sign in with.</param>
    /// <returns>False when the clerk has this very answer already.</returns>
    public Task<bool> RunAsync(ToldAnswer answer, string why, string by, CancellationToken cancellation)
    {
        // A number of five digits and more is somebody's, and the clerk needs none.
        var words = FoldedWords.WithoutNumbers(why);
        return items.AddAsync(
            new WrongAnswer(
                new WrongAnswerId(ids.Next()),
                answer.Topic,
                answer.About,
                answer.Language,
                answer.Wording,
                answer.AsOf,
                answer.Catalogue,
                answer.Code,
                words.Length > LongestWhy ? words[..LongestWhy] : words,
                by,
                time.GetUtcNow().UtcDateTime),
            cancellation);
    }
}
