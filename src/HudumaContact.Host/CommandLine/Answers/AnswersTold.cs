using System.CommandLine;
using System.Globalization;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Answers;

/// <summary>huduma answers: what was told to a number on a day, or under a code.</summary>
internal static class AnswersTold
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = "The number that was told" };
        var on = Days.On("The day in Nairobi, as 2026-03-03; without it today");
        var code = new Option<string?>("--code") { Description = "The code of an answer, as the citizen quotes it" };
        var full = new Option<bool>("--full") { Description = "Show the number in full" };
        var command = new Command("answers", """
            Shows what was told: when, by which code, about what, in which words, and by which catalogue. Exit code 1 when nothing was.

            Examples:
              huduma answers --to 0712345678 --on 2026-03-03
              huduma answers --code A7K2QX3M
            """) { to, on, code, full };
        command.Add(AnswersWrong.Create());
        command.Validators.Add(parsed =>
        {
            if (parsed.Children.OfType<System.CommandLine.Parsing.CommandResult>().Any()) return;
            if (parsed.GetValue(to) is null == parsed.GetValue(code) is null) parsed.AddError("Name either a number (--to) or a code (--code).");
            else if (parsed.GetValue(code) is not null && parsed.GetValue(on) is not null) parsed.AddError("A code names one answer: leave --on out.");
        });
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => parsed.GetValue(code) is { } quoted
                ? OfCodeAsync(services, quoted, parsed.GetValue(full), Console.Out, cancellation)
                : ToNumberAsync(services, parsed.GetValue(to)!, parsed.GetValue(on), parsed.GetValue(full), Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> ToNumberAsync(
        IServiceProvider services, string typed, DateOnly? on, bool full, TextWriter output, CancellationToken cancellation)
    {
        if (!PhoneNumber.TryParse(typed, out var number, out _))
        {
            output.WriteLine("--to is no phone number. Write 0712345678 or +254712345678.");
            return 1;
        }

        if (await services.GetRequiredService<IContactStore>().FindAsync(number, cancellation) is { } contact)
            await Trail.WriteAsync(services, Act.Saw, $"contact:{contact.Id}", full ? "answers told, and the number" : "answers told", cancellation);
        var day = on ?? KenyanCalendar.Today(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var from = KenyanCalendar.BeginOf(day);
        var told = await services.GetRequiredService<IAnswerLog>().ToldAsync(number, from, from.AddDays(1), cancellation);
        return Print(told, full, $"Nothing was told to {(full ? number.E164 : number)} on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.", output);
    }

    internal static async Task<int> OfCodeAsync(IServiceProvider services, string typed, bool full, TextWriter output, CancellationToken cancellation)
    {
        await Trail.WriteAsync(services, Act.Saw, $"answer:{AnswerCode.Read(typed)}", full ? "and the number" : "", cancellation);
        var told = await services.GetRequiredService<IAnswerLog>().ToldAsync(AnswerCode.Read(typed), cancellation);
        return Print(told, full, $"No answer has the code {AnswerCode.Read(typed)}. huduma answers --to NUMBER --on DATE finds it by who was told.", output);
    }

    private static int Print(IReadOnlyList<LoggedAnswer> told, bool full, string nothing, TextWriter output)
    {
        if (told.Count == 0) output.WriteLine(nothing);
        foreach (var (answer, to, at) in told)
        {
            output.WriteLine($"{KenyanCalendar.InNairobi(at):yyyy-MM-dd HH:mm:ss}  {answer.Code}  {answer.Topic}  {answer.About}  {answer.Language}");
            output.WriteLine($"to {Said(to, full)}; as of {answer.AsOf}; catalogue {answer.Catalogue[..Math.Min(10, answer.Catalogue.Length)]}");
            output.WriteLine(to is null ? "(erased)" : answer.Wording);
            output.WriteLine();
        }

        return told.Count == 0 ? 1 : 0;
    }

    private static string Said(ContactAddress? address, bool full) => address switch
    {
        null => "somebody who is erased",
        { } known => full ? known.Value : known.ToString(),
    };
}
