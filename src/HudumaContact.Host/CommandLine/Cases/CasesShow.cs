using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Cases;

/// <summary>huduma cases show: what was said in a case.</summary>
internal static class CasesShow
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "As told to the citizen, e.g. HC-7F3K9Q" };
        var command = new Command("show", """
            Shows a case: its state and all that was said in it. Who opened it is not shown. That it was looked at is in the trail.
            What was told to a private queue, as counselling is, is not shown.

            Example:
              huduma cases show HC-7F3K9Q
            """) { number };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(number)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string typed, TextWriter output, CancellationToken cancellation)
    {
        var cases = services.GetRequiredService<ICaseStore>();
        if (CaseNumber.Read(typed) is not { } number || await cases.FindAsync(number, cancellation) is not { } found)
        {
            output.WriteLine($"There is no case {typed}. huduma cases list shows them.");
            return 1;
        }

        if (await IsPrivateAsync(services, found, cancellation))
        {
            await Trail.WriteAsync(services, Act.Refused, $"case:{found.Number}", "of a private queue", cancellation);
            output.WriteLine($"{CasesList.Line(found)}\n\nIt was told to a private queue: those with its skill alone read it, at the desk.");
            return 1;
        }

        await Trail.WriteAsync(services, Act.Saw, $"case:{found.Number}", "all that was said", cancellation);
        output.WriteLine(CasesList.Line(found));
        foreach (var entry in await cases.EntriesAsync(found.Id, cancellation))
        {
            // An anonymous case keeps the day alone, so that the hour leads to nobody.
            var at = KenyanCalendar.InNairobi(entry.At).ToString(found.IsAnonymous ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", null);
            output.WriteLine($"\n{at}  {entry.Kind.ToString().ToLowerInvariant()}\n{entry.Words ?? "(erased)"}");
        }

        return 0;
    }

    /// <summary>A queue that is no longer there may have been private.</summary>
    private static async Task<bool> IsPrivateAsync(IServiceProvider services, Case found, CancellationToken cancellation)
    {
        if (found.Contact is not { } contact) return false;
        var queues = services.GetRequiredService<QueueBook>();
        await queues.LoadAsync(cancellation);
        return (await services.GetRequiredService<IHandoffStore>().OfContactAsync(contact, cancellation))
            .Any(handoff => handoff.IsAbout(found.Id) && (!queues.Has(handoff.Queue) || queues.Of(handoff.Queue).IsPrivate));
    }
}
