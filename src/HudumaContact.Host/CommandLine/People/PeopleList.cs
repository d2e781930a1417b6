using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.People;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>huduma people list: who may enter.</summary>
internal static class PeopleList
{
    public static Command Create()
    {
        var command = new Command("list", """
            Lists who may enter: name, roles, second factor, when they last signed in.

            Example:
              huduma people list
            """);
        command.SetAction((_, cancellation) => PeopleNames.UseAsync(services => RunAsync(services, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var everybody = await services.GetRequiredService<IPeopleStore>().AllAsync(cancellation);
        foreach (var person in everybody)
        {
            var seen = person.SignedInAt is { } at ? KenyanCalendar.InNairobi(at).ToString("yyyy-MM-dd HH:mm", null) : "never";
            var factor = person.ExternalId is not null ? "by the directory" : person.SecondFactor is null ? "password" : "password and app";
            output.WriteLine($"{person.Name,-20}  {Roles.Names(person.Roles),-24}  {factor,-16}  last in: {seen}{(person.IsEnabled ? "" : "  disabled")}{(person.FullName.Length > 0 ? $"  {person.FullName}" : "")}");
        }

        if (everybody.Count == 0) output.WriteLine("There is nobody yet. The server makes the first admin when it first starts; or: huduma people add NAME --roles admin.");
        return 0;
    }
}
