using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Answers;

namespace HudumaContact.Host.CommandLine.Answers;

/// <summary>huduma answers wrong: what agents say is told wrongly.</summary>
internal static class AnswersWrong
{
    private static readonly TimeSpan Settled = TimeSpan.FromDays(30);

    public static Command Create()
    {
        var command = new Command("wrong", """
            Lists answers that agents say are wrong: those that wait for a clerk, and those that were seen to in the last 30 days. Decide on them on the page /catalogue/wrong-answers.

            Examples:
              huduma answers wrong
            """);
        command.SetAction((_, cancellation) => Records.UseAsync(services => ListAsync(services, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var since = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - Settled;
        foreach (var item in await services.GetRequiredService<IWrongAnswers>().ListAsync(since, cancellation))
        {
            var said = item.Verdict switch
            {
                null => "waits",
                { IsCorrected: true, By: var by } => $"corrected by {by}",
                { By: var by, Reason: var reason } => $"not wrong, says {by}: {reason}",
            };
            output.WriteLine($"{KenyanCalendar.InNairobi(item.At):yyyy-MM-dd HH:mm}  {item.Code}  {item.Topic}  {item.About}  {item.Language}  {said}");
            output.WriteLine($"{item.By}: {item.Why}");
            output.WriteLine(item.Wording);
            output.WriteLine();
        }

        return 0;
    }
}
