using System.CommandLine;
using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Messages;

/// <summary>huduma messages bulk: one text to many numbers, behind everything else that a line has to send.</summary>
internal static class MessagesBulk
{
    private const int ProgressEvery = 10_000;

    public static Command Create()
    {
        var line = new Option<string>("--line") { Description = "The SMS line that it leaves by", Required = true };
        var file = new Option<string>("--file") { Description = "A file with a number on each line", Required = true };
        var text = new Option<string>("--text") { Description = "The text", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Queue it; without this only what it would cost is told" };
        var command = new Command("bulk", """
            Queues one text to many numbers. Who has said STOP gets none, quiet hours are kept, and answers to citizens go first.

            Examples:
              huduma messages bulk --line at-sms --file numbers.txt --text "Huduma Centre Kisumu is closed on 12 December."
              huduma messages bulk --line at-sms --file numbers.txt --text "..." --yes
            """) { line, file, text, yes };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(line)!, parsed.GetValue(file)!, parsed.GetValue(text)!, parsed.GetValue(yes), Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(
        IServiceProvider services, string lineId, string file, string text, bool isMeant, TextWriter output, CancellationToken cancellation)
    {
        if (services.GetRequiredService<LineBook>().Find(new LineId(lineId)) is not { Kind: LineKind.Sms } line)
        {
            output.WriteLine($"There is no SMS line '{lineId}'. The settings list the lines.");
            return 1;
        }

        if (!File.Exists(file))
        {
            output.WriteLine($"There is no file {file}. It holds a number on each line.");
            return 1;
        }

        var numbers = new List<PhoneNumber>();
        var at = 0;
        foreach (var row in await File.ReadAllLinesAsync(file, cancellation))
        {
            at++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            if (!PhoneNumber.TryParse(row.Trim(), out var number, out _))
            {
                output.WriteLine($"{file}:{at}: that is no phone number. Write it as 0712345678 or +254712345678. Nothing was queued.");
                return 1;
            }

            numbers.Add(number);
        }

        var bulk = services.GetRequiredService<SendBulk>();
        var plain = Gsm7.ToGsm(text);
        var plan = bulk.Plan(line, plain, numbers);
        output.WriteLine($"{plan.Messages} messages of {plan.Parts} part(s) ({plan.Encoding}), about KSh {plan.Price:0.00}, not before {plan.NotBefore.AddHours(3):yyyy-MM-dd HH:mm} in Nairobi.");
        output.WriteLine(plan.From == line.Address ? $"They leave from {plan.From}, which can be answered." : $"They leave from {plan.From}, which nobody can answer. A text that names AGENT, MENU or the like leaves from {line.Address}.");
        if (!isMeant)
        {
            output.WriteLine("Nothing was queued. The same with --yes queues them.");
            return 0;
        }

        await Trail.WriteAsync(services, Act.Sent, $"line:{line.Id}", $"one text to {numbers.Count} numbers", cancellation);
        var queued = await bulk.RunAsync(line, plain, numbers, done => { if (done % ProgressEvery < 128) output.WriteLine($"{done} done ..."); }, cancellation);
        output.WriteLine($"{queued} queued; {numbers.Count - queued} want no such messages, or were there twice.");
        return 0;
    }
}
