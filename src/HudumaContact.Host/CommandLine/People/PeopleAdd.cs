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
        var voice = new Option<string>("--voice") { Description = "Where calls ring: a number, an extension (101), sip:amina@example.go.ke or client:amina", DefaultValueFactory = _ => "" };
        var by = Notes.Who();
        var command = new Command("add", """
            Adds somebody and prints the password, this once. They choose their own when they first sign in.

            Examples:
              huduma people add amina --roles agent --full-name "Amina Odhiambo" --skills "immigration en sw"
              huduma people add zawadi --roles agent --voice sip:zawadi@pbx.example.go.ke
              huduma people add otieno --roles supervisor,flow-author
            """) { name, roles, fullName, skills, voice, by };
        command.SetAction((parsed, cancellation) => PeopleNames.UseAsync(
            services => RunAsync(
                services, parsed.GetValue(name)!, parsed.GetValue(roles)!, parsed.GetValue(fullName)!, parsed.GetValue(skills)!, parsed.GetValue(voice)!, parsed.GetValue(by)!, Console.Out, cancellation),
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(
        IServiceProvider services, string name, string roles, string fullName, string skills, string voice, string by, TextWriter output, CancellationToken cancellation)
    {
        if (PeopleNames.ReadRoles(roles, output) is not { } held) return 1;
        var made = await services.GetRequiredService<AddPerson>().RunAsync(PeopleNames.By(by), name, fullName, held, skills, cancellation);
        if (made.Fault is null && await services.GetRequiredService<SetVoice>().RunAsync(PeopleNames.By(by), made.Person!, voice, cancellation) is { } wrong) output.WriteLine($"{made.Person} takes no calls yet: {wrong}");
        output.WriteLine(made.Fault ?? $"{made.Person} may sign in with the password {made.Password}");
        return made.Fault is null ? 0 : 1;
    }
}
