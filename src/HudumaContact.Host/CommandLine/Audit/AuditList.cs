using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Hops;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Audit;

/// <summary>huduma audit list: who did what.</summary>
internal static class AuditList
{
    public static Command Create()
    {
        var by = new Option<string?>("--by") { Description = "Of this name alone" };
        var on = Days.On("Of this day in Nairobi alone, 2026-11-23");
        var most = new Option<int>("--most") { Description = "How many", DefaultValueFactory = _ => 50 };
        var command = new Command("list", """
            Lists who did what, the newest first: number, time in Nairobi, who, what was done, to what.

            Examples:
              huduma audit list
              huduma audit list --by amina --on 2026-11-23
            """) { by, on, most };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(by), parsed.GetValue(on), parsed.GetValue(most), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string? by, DateOnly? on, int most, TextWriter output, CancellationToken cancellation)
    {
        DateTime? from = on is { } first ? KenyanCalendar.BeginOf(first) : null;
        DateTime? until = on is { } last ? KenyanCalendar.BeginOf(last.AddDays(1)) : null;
        var lines = await services.GetRequiredService<IAuditLog>().ListAsync(by, from, until, most, cancellation);
        foreach (var line in lines)
        {
            var at = KenyanCalendar.InNairobi(line.At).ToString("yyyy-MM-dd HH:mm:ss", null);
            // What somebody typed stands in some: it must neither look like another line nor steer the terminal.
            output.WriteLine(TypedText.Clean($"{line.Number,6}  {at}  {line.By}  {line.Act}  {line.What}{(line.Detail.Length > 0 ? $"  ({line.Detail})" : "")}"));
        }

        if (lines.Count == 0) output.WriteLine("There is nothing of that in the trail.");
        return 0;
    }
}
