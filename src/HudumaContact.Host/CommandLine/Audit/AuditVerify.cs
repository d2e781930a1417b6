using System.CommandLine;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Audit;

/// <summary>huduma audit verify: whether the trail is as it was written.</summary>
internal static class AuditVerify
{
    public static Command Create()
    {
        var head = new Option<string?>("--head") { Description = "The last entry as an earlier check told it, NUMBER:HASH" };
        var command = new Command("verify", """
            Walks the trail from its first entry to the last and names the first that does not fit. It ends with the last entry: keep that
            line somewhere else, and hand it to the next check. The chain alone can't show that its end was cut off.

            Examples:
              huduma audit verify
              huduma audit verify --head 4711:9f3c8a17d2e64b05a1c79f3c8a17d2e64b05a1c79f3c8a17d2e64b05a1c7d2e6
            """) { head };
        command.SetAction((parsed, cancellation) => Records.UseAsync(services => RunAsync(services, parsed.GetValue(head), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string? head, TextWriter output, CancellationToken cancellation)
    {
        var kept = head is null ? null : AuditHead.Read(head);
        if (head is not null && kept is null)
        {
            output.WriteLine($"'{head}' is no entry. Write it as a check tells it: 4711:9f3c..., the number and 64 hexadecimal digits.");
            return 1;
        }

        var verdict = await services.GetRequiredService<IAuditLog>().VerifyAsync(kept, cancellation);
        output.WriteLine(verdict.Unfit is { } unfit
            ? $"Entry {unfit} does not fit: {verdict.Why} {(verdict.Entries == 1 ? "The one before it fits." : $"The {verdict.Entries} before it fit.")}"
            : verdict.Head is { } last ? $"All {verdict.Entries} entries fit. The last one is {last}" : "The trail is empty.");
        return verdict.Unfit is null ? 0 : 1;
    }
}
