using System.CommandLine;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow rollback: returns to a stored release.</summary>
internal static class FlowRollback
{
    public static Command Create()
    {
        var hash = new Argument<string?>("hash") { Description = "The first digits of the release, as flow releases lists it; without it the one before the current", Arity = ArgumentArity.ZeroOrOne };
        var note = Notes.Why("Why, for those who read the history later");
        var by = Notes.Who();
        var command = new Command("rollback", """
            Makes a stored release current again: the one before, or the one named. A running server takes it up within seconds.

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
        var release = await services.GetRequiredService<RollBackRelease>().RunAsync(hash, by, note, cancellation);
        output.WriteLine(release is not null ? $"Release {release.Content.ShortHash} is current."
            : hash is null ? "There is no release before the current one."
            : $"No other release, or more than one, begins with {hash}. huduma flow releases lists them.");
        return release is null ? 1 : 0;
    }
}
