using System.CommandLine;
using HudumaContact.People;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>huduma people roles: other roles in the place of those somebody has.</summary>
internal static class PeopleRoles
{
    public static Command Create()
    {
        var name = PeopleNames.Name();
        var roles = PeopleNames.RolesAre();
        var by = Notes.Who();
        var command = new Command("roles", """
            Gives somebody these roles in the place of those they have. It holds from their next step on.

            Example:
              huduma people roles amina --roles agent,counsellor
            """) { name, roles, by };
        command.SetAction((parsed, cancellation) => PeopleNames.UseAsync(
            services => RunAsync(services, parsed.GetValue(name)!, parsed.GetValue(roles)!, parsed.GetValue(by)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string name, string roles, string by, TextWriter output, CancellationToken cancellation)
    {
        if (PeopleNames.ReadRoles(roles, output) is not { } held || await PeopleNames.FindAsync(services, name, output, cancellation) is not { } person) return 1;
        var fault = await services.GetRequiredService<ChangePerson>().RunAsync(PeopleNames.By(by), person, person.FullName, held, person.Skills, cancellation);
        output.WriteLine(fault ?? $"{person} is {Roles.Names(held)} now.");
        return fault is null ? 0 : 1;
    }
}
