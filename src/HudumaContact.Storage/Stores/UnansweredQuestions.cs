using HudumaContact.Conversations.Answers;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class UnansweredQuestions(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash) : IUnansweredQuestions
{
    /// <summary>The words are encrypted per person, so they are counted here and not by the database: the latest of them, that memory stays bounded.</summary>
    private const int MostRead = 50_000;

    public async Task<IReadOnlyList<UnansweredQuestion>> MostAskedAsync(DateTime since, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await NotFound(context, since).OrderByDescending(row => row.At).Take(MostRead).ToListAsync(cancellation);
        var done = await context.QuestionsDone.AsNoTracking().ToDictionaryAsync(row => Convert.ToHexString(row.WordsHash), row => row.At, cancellation);
        return
        [
            .. rows.Select(Asked).OfType<Asking>()
                // One hop may look in several places for the same words.
                .Distinct()
                .GroupBy(asked => asked.Words, StringComparer.Ordinal)
                .Select(same => Question(same, done.TryGetValue(Convert.ToHexString(hash.OfQuestion(same.Key)), out var at) ? at : DateTime.MinValue))
                .OfType<UnansweredQuestion>()
                .OrderByDescending(question => question.Times).ThenByDescending(question => question.LastAsked)
                .Take(most),
        ];
    }

    public async Task MarkDoneAsync(string words, string by, DateTime at, CancellationToken cancellation)
    {
        var wordsHash = hash.OfQuestion(FoldedWords.Of(words));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.QuestionsDone.SingleOrDefaultAsync(row => row.WordsHash == wordsHash, cancellation) is { } known) (known.By, known.At) = (by, at);
        else context.QuestionsDone.Add(new QuestionDoneRow { WordsHash = wordsHash, By = by, At = at });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Searches that found nothing, where the same hop found nothing elsewhere either: a town is no service, and is found all the same.</summary>
    private static IQueryable<SearchRow> NotFound(HudumaDbContext context, DateTime since) =>
        context.Searches.AsNoTracking().Where(row => row.Found == 0 && row.At >= since
            && !context.Searches.Any(other => other.SessionId == row.SessionId && other.At == row.At && other.Found > 0));

    /// <summary>Null when the person is erased, and their words with them.</summary>
    private Asking? Asked(SearchRow row)
    {
        if (keys.Find(row.ContactId) is not { } key) return null;
        Span<byte> name = stackalloc byte[RowName.Size];
        var words = FoldedWords.Of(key.DecryptText(row.Words, RowName.Of(row.Id, name)));
        return words.Length > 0 ? new Asking(words, row.ContactId, row.SessionId, row.At) : null;
    }

    private static UnansweredQuestion? Question(IGrouping<string, Asking> same, DateTime doneAt)
    {
        var open = same.Where(asked => asked.At > doneAt).ToList();
        return open.Count == 0 ? null : new UnansweredQuestion(same.Key, open.Count, open.DistinctBy(asked => asked.Contact).Count(), open.Max(asked => asked.At));
    }

    private sealed record Asking(string Words, Guid Contact, Guid Session, DateTime At);
}
