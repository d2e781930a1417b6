using System.CommandLine;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>huduma people add.</summary>
internal static class PeopleAdd
{
    public static Command Create()
    {
        var name = PeopleNames.Name();
        var roles = PeopleNames.RolesAre();
        var fullName = new Option<string>("--full-name") { Description = "As colleagues call them", DefaultValueFactory = _ => "" };
        var skills = new Option<string>("--skills") { Description = "Words that the queue matches, and how many cases at once: immigration en sw texts=3 chats=1 callbacks=0", DefaultValueFactory = _ => "" };
        var by = Notes.Who();
        var command = new Command("add", """
            Adds somebody and prints the password, this once. They choose their own when they first sign in.

            Examples:
              huduma people add amina --roles agent --full-name "Amina Odhiambo" --skills "immigration en sw"
              huduma people add otieno --roles supervisor,flow-author
            """) { name, roles, fullName, skills, by };
        command.SetAction((parsed, cancellation) => PeopleNames.UseAsync(
            services => RunAsync(
                services, parsed.GetValue(name)!, parsed.GetValue(roles)!, parsed.GetValue(fullName)!, parsed.GetValue(skills)!, parsed.GetValue(by)!, Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(
        IServiceProvider services, string name, string roles, string fullName, string skills, string by, TextWriter output, CancellationToken cancellation)
    {
        if (PeopleNames.ReadRoles(roles, output) is not { } held) return 1;
        var made = await services.GetRequiredService<AddPerson>().RunAsync(PeopleNames.By(by), name, fullName, held, skills, cancellation);
        output.WriteLine(made.Fault ?? $"{made.Person} may sign in with the password {made.Password}");
        return made.Fault is null ? 0 : 1;
    }
}
