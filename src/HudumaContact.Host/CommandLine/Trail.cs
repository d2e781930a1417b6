using HudumaContact.Host.CommandLine.People;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine;

/// <summary>What a command shows or changes is in the trail as what a page does is, before it is done.</summary>
internal static class Trail
{
    /// <param name="by">Null: who runs the command.</param>
    public static Task WriteAsync(IServiceProvider services, Act act, string what, string detail, CancellationToken cancellation, string? by = null) =>
        services.GetRequiredService<IAuditTrail>().WriteAsync(new AuditEntry(PeopleNames.By(by ?? Environment.UserName), act, what, detail), cancellation);
}
