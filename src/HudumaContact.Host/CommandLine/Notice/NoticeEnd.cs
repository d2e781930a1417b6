using System.CommandLine;
using HudumaContact.Conversations.Notices;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Notice;

/// <summary>huduma notice end: takes a notice down before its last day.</summary>
internal static class NoticeEnd
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "As notice list shows it, or its first signs" };
        var command = new Command("end", """
            Takes a notice down at once, before its last day.

            Example:
              huduma notice end 019ab3f2
            """) { id };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(id)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string id, TextWriter output, CancellationToken cancellation)
    {
        var board = services.GetRequiredService<NoticeBoard>();
        await board.RefreshAsync(cancellation);
        var meant = board.Standing.Where(notice => notice.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList();
        if (meant is [var one]) await Trail.WriteAsync(services, Act.Changed, $"notice:{one.Id}", "ended", cancellation);
        if (meant is not [var notice] || !await board.TakeDownAsync(notice.Id, cancellation))
        {
            output.WriteLine($"No notice, or more than one, begins with {id}. huduma notice list shows them.");
            return 1;
        }

        output.WriteLine($"Notice {notice.Id} is down.");
        return 0;
    }
}
