using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Notice;

/// <summary>huduma notice add: something that holds for a time, told first in every answer it concerns.</summary>
internal static class NoticeAdd
{
    public static Command Create()
    {
        var about = new Argument<string>("about") { Description = "all, service:<id>, centre:<id> or county:<id>" };
        var en = new Option<string>("--en") { Description = "The text in English", Required = true };
        var sw = new Option<string>("--sw") { Description = "The text in Swahili", Required = true };
        var from = new Option<string>("--from") { Description = "The first day, 2026-11-23; without it today", DefaultValueFactory = _ => "" };
        var until = new Option<string>("--until") { Description = "The last day, inclusive", Required = true };
        var by = Notes.Who();
        var command = new Command("add", """
            Posts a notice: it stands first in every answer it concerns, and ends by itself after its last day.

            Examples:
              huduma notice add centre:kisumu --until 2026-11-23 --en "Closed today, open tomorrow." --sw "Leo kimefungwa, kesho wazi."
              huduma notice add all --from 2026-12-01 --until 2026-12-02 --en "eCitizen is down." --sw "eCitizen haifanyi kazi."
            """) { about, en, sw, from, until, by };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(
                services,
                new NoticeDraft(parsed.GetValue(about)!, parsed.GetValue(from)!, parsed.GetValue(until)!, parsed.GetValue(en)!, parsed.GetValue(sw)!),
                parsed.GetValue(by)!, Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, NoticeDraft draft, string by, TextWriter output, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<ReleaseShelf>().RefreshAsync(cancellation) is not { } release)
        {
            output.WriteLine("Nothing is published yet. Start the server once, or: huduma flow publish.");
            return 1;
        }

        var faults = new List<string>();
        var today = KenyanCalendar.Today(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (draft.Read(release.Catalogue, today, faults) is not { } notice)
        {
            foreach (var fault in faults) output.WriteLine(fault);
            return 1;
        }

        await Trail.WriteAsync(services, Act.Changed, $"notice:{notice.Scope}", "posted", cancellation, by);
        var posted = await services.GetRequiredService<NoticeBoard>().PostAsync(notice, by, cancellation);
        output.WriteLine($"Posted as {posted.Id}; told {posted.From:yyyy-MM-dd} to {posted.Until:yyyy-MM-dd} about {posted.Scope}.");
        return 0;
    }
}
