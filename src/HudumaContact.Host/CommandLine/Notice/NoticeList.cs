using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Notices;

namespace HudumaContact.Host.CommandLine.Notice;

/// <summary>huduma notice list: what holds today or later.</summary>
internal static class NoticeList
{
    public static Command Create()
    {
        var command = new Command("list", """
            Lists the notices that hold today or later, the first to end first.

            Example:
              huduma notice list
            """);
        command.SetAction((_, cancellation) => Records.UseAsync(services => RunAsync(services, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var today = KenyanCalendar.Today(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var standing = await services.GetRequiredService<INoticeStore>().StandingAsync(today, cancellation);
        foreach (var (notice, by, _) in standing)
            output.WriteLine($"{notice.Id}  {notice.From:yyyy-MM-dd} to {notice.Until:yyyy-MM-dd}  {notice.Scope}  by {by}\n  en: {notice.Text.En}\n  sw: {notice.Text.Sw}");
        if (standing.Count == 0) output.WriteLine("There are no notices.");
        return 0;
    }
}
