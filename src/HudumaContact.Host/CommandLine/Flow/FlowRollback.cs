using System.CommandLine;
using HudumaContact.Conversations.Releases;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow rollback: returns to a stored release.</summary>
internal static class FlowRollback
{
    public static Command Create()
    {
        var hash = new Argument<string?>("hash") { Description = "The first digits of the release, as flow releases lists it; without it the one before the current that was not rolled back from", Arity = ArgumentArity.ZeroOrOne };
        var note = Notes.Why("Why, for those who read the history later");
        var by = Notes.Who();
        var command = new Command("rollback", """
            Makes a stored release current again: the one before, or the one named. A running server takes it up within seconds.
            Done twice it goes back twice: a release that was rolled back from comes again only when it is named.

            Examples:
              huduma flow rollback --note "The new menu confuses people"
              huduma flow rollback 3f9a20 --note "Back to the fees of June"
            """) { hash, note, by };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(hash), parsed.GetValue(by)!, parsed.GetValue(note)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string? hash, string by, string note, TextWriter output, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<IReleaseStore>();
        var before = await store.HistoryAsync(1, cancellation);
        await Trail.WriteAsync(services, Act.Changed, $"release:{hash ?? "the one before"}", "rolled back to it", cancellation, by);
        if (await services.GetRequiredService<RollBackRelease>().RunAsync(hash, by, note, cancellation) is not { } release)
        {
            output.WriteLine(hash is null
                ? "There is no release before the current one that was not rolled back from. Name the one you mean: huduma flow releases lists them."
                : $"No other release, or more than one, begins with {hash}. huduma flow releases lists them.");
            return 1;
        }

        var left = Short(before[0].Hash);
        var trail = ReleaseTrail.Of(await store.HistoryAsync(int.MaxValue, cancellation));
        output.WriteLine($"Release {release.Content.ShortHash} is current again, in place of {left}.");
        output.WriteLine($"To return to {left}: huduma flow rollback {left} --note \"...\"");
        output.WriteLine(trail.Count > 1
            ? $"To go further back, to {Short(trail[^2])}: huduma flow rollback --note \"...\""
            : "There is no release before this one.");
        return 0;
    }

    private static string Short(string hash) => hash[..10];
}
