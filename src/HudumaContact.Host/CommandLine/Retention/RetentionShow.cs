using System.CommandLine;
using HudumaContact.Conversations.Retention;

namespace HudumaContact.Host.CommandLine.Retention;

/// <summary>huduma retention: what is past its days, and deletes it when told so.</summary>
internal static class RetentionShow
{
    public static Command Create()
    {
        var now = new Option<bool>("--now") { Description = "Delete it now; without it only what would go is told" };
        var command = new Command("retention", """
            Tells for each kind of record how many days it is kept and how many rows are past them. The server deletes those every
            night (the settings Retention:...); open cases, messages underway and promised answers stay however old they are.
            People of whom nothing is left go too, and then their keys: both are counted only once their last record is gone.

            Examples:
              huduma retention          tells what would go
              huduma retention --now    deletes it; a server may run meanwhile
            """) { now };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(now), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, bool now, TextWriter output, CancellationToken cancellation)
    {
        var purge = services.GetRequiredService<PurgeRecords>();
        var expired = now ? await purge.RunAsync(cancellation) : await purge.CountAsync(cancellation);
        foreach (var kind in expired) output.WriteLine($"{kind.Rows,9}  {kind.Kind,-14}  {(kind.Days == 1 ? "1 day" : $"{kind.Days} days")}");
        output.WriteLine(now ? "Deleted." : "Nothing was deleted: --now does it, and the server every night.");
        return 0;
    }
}
