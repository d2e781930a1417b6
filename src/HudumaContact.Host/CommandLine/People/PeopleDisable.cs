using System.CommandLine;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>huduma people disable.</summary>
internal static class PeopleDisable
{
    public static Command Create()
    {
        var name = PeopleNames.Name();
        var undo = new Option<bool>("--undo") { Description = "Let them in again" };
        var by = Notes.Who();
        var command = new Command("disable", """
            Shuts somebody out at once, wherever they are signed in. What they did stays on record.

            Examples:
              huduma people disable amina
              huduma people disable amina --undo
            """) { name, undo, by };
        command.SetAction((parsed, cancellation) => PeopleNames.UseAsync(
            services => RunAsync(services, parsed.GetValue(name)!, parsed.GetValue(undo), parsed.GetValue(by)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string name, bool undo, string by, TextWriter output, CancellationToken cancellation)
    {
        if (await PeopleNames.FindAsync(services, name, output, cancellation) is not { } person) return 1;
        var disable = services.GetRequiredService<DisablePerson>();
        var fault = undo
            ? await disable.UndoAsync(PeopleNames.By(by), person, cancellation)
            : await disable.RunAsync(PeopleNames.By(by), person, cancellation);
        output.WriteLine(fault ?? (undo ? $"{person} may enter again." : $"{person} may not enter any more."));
        return fault is null ? 0 : 1;
    }
}
