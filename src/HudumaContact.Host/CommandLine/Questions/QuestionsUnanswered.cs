using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Answers;

namespace HudumaContact.Host.CommandLine.Questions;

/// <summary>huduma questions: what people asked, those that found nothing.</summary>
internal static class QuestionsUnanswered
{
    private const int LongestDays = 3660;

    public static Command Create()
    {
        var unanswered = new Option<bool>("--unanswered") { Description = "Those that found nothing", Required = true };
        var days = new Option<int>("--days") { Description = "Asked in the last days", DefaultValueFactory = _ => 30 };
        days.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<int>() is < 1 or > LongestDays) parsed.AddError($"--days must be 1 to {LongestDays}.");
        });
        var most = new Option<int>("--most") { Description = "How many", DefaultValueFactory = _ => 50 };
        var done = new Option<string?>("--done") { Description = "Mark these words as done: they are listed again only when they are asked again" };
        var by = Notes.Who();
        var command = new Command("questions", """
            Lists what people typed and nothing was found for, the most frequent first: how often, by how many people, when last, the words. Long numbers are shown as #.

            Examples:
              huduma questions --unanswered
              huduma questions --unanswered --days 7
              huduma questions --unanswered --done "bei ya pasi"
            """) { unanswered, days, most, done, by };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => parsed.GetValue(done) is { } words
                ? MarkDoneAsync(services, words, parsed.GetValue(by)!, Console.Out, cancellation)
                : ListAsync(services, parsed.GetValue(days), parsed.GetValue(most), Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> ListAsync(IServiceProvider services, int days, int most, TextWriter output, CancellationToken cancellation)
    {
        var since = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-days);
        foreach (var question in await services.GetRequiredService<IUnansweredQuestions>().MostAskedAsync(since, most, cancellation))
        {
            var last = KenyanCalendar.InNairobi(question.LastAsked);
            output.WriteLine($"{question.Times,5}  {question.People,5}  {last:yyyy-MM-dd HH:mm}  {question.Words}");
        }

        return 0;
    }

    internal static async Task<int> MarkDoneAsync(IServiceProvider services, string words, string by, TextWriter output, CancellationToken cancellation)
    {
        await services.GetRequiredService<IUnansweredQuestions>().MarkDoneAsync(words, by, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellation);
        output.WriteLine($"Done: {FoldedWords.Of(words)}");
        return 0;
    }
}
