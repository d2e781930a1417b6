using System.CommandLine;
using HudumaContact.Conversations.Cases;

namespace HudumaContact.Host.CommandLine.Cases;

/// <summary>huduma cases list.</summary>
internal static class CasesList
{
    public static Command Create()
    {
        var status = new Option<CaseStatus?>("--status") { Description = "open or closed; without it both" };
        status.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "open", "closed");
        var most = new Option<int>("--most") { Description = "How many", DefaultValueFactory = _ => 20 };
        var command = new Command("list", """
            Lists the newest cases: number, status, kind, due date. Who opened them is not shown.

            Examples:
              huduma cases list
              huduma cases list --status open --most 100
            """) { status, most };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(status), parsed.GetValue(most), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, CaseStatus? status, int most, TextWriter output, CancellationToken cancellation)
    {
        foreach (var each in await services.GetRequiredService<ICaseStore>().NewestAsync(status, most, cancellation))
            output.WriteLine(Line(each));
        return 0;
    }

    internal static string Line(Case each) =>
        $"{each.Number}  {each.Status.ToString().ToLowerInvariant(),-6}  {each.Kind,-10}  {(each.Due is { } due ? $"due {due:yyyy-MM-dd}" : "no date promised")}";
}
