using System.CommandLine;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>huduma people reset-password.</summary>
internal static class PeopleResetPassword
{
    public static Command Create()
    {
        var name = PeopleNames.Name();
        var factor = new Option<bool>("--second-factor") { Description = "Also take off the second factor: for who has lost the phone" };
        var by = Notes.Who();
        var command = new Command("reset-password", """
            Makes somebody another password and prints it, this once. It unlocks them, and ends every sign-in they have.

            Examples:
              huduma people reset-password admin
              huduma people reset-password amina --second-factor
            """) { name, factor, by };
        command.SetAction((parsed, cancellation) => PeopleNames.UseAsync(
            services => RunAsync(services, parsed.GetValue(name)!, parsed.GetValue(factor), parsed.GetValue(by)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string name, bool factor, string by, TextWriter output, CancellationToken cancellation)
    {
        if (await PeopleNames.FindAsync(services, name, output, cancellation) is not { } person) return 1;
        var made = await services.GetRequiredService<ResetPassword>().RunAsync(PeopleNames.By(by), person, factor, cancellation);
        output.WriteLine(made.Fault ?? $"{made.Person} may sign in with the password {made.Password}");
        return made.Fault is null ? 0 : 1;
    }
}
