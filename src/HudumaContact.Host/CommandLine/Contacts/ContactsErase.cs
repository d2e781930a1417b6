using System.CommandLine;
using HudumaContact.Conversations.Contacts;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Contacts;

/// <summary>huduma contacts erase: forgets a person who asks for it.</summary>
internal static class ContactsErase
{
    private const string What = """
        Erased, for ever: the number, the language, and the key of all texts, so that nobody can read again what was typed,
        shown, searched and told, or the words of their cases.
        Stays: that somebody dialled at those times and where they stood, what they rated, and which topics were told; their
        cases with number, kind and dates, without words. Anonymous cases stay whole: they lead to nobody. Backups of keys.db
        made before hold the key until you delete them. What calls told them in the last hours lies joined of recordings, under
        names that lead to nobody, until it is swept: four hours after it was told, or as twice Speech:AddressFor and two hours
        are. Delete the files in Speech:Folder/joined, while the server
        is stopped, to be rid of it at once.
        """;

    public static Command Create()
    {
        var number = new Option<string>("--number") { Description = "In full, e.g. +254700000001", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Do it; without it only what would be done is told" };
        var command = new Command("erase", $"""
            Forgets a person: the right to erasure. It cannot be undone.

            {What}

            A server that runs meanwhile may keep the key in memory: restart it afterwards. Who dials from the number next is a
            new person.

            Examples:
              huduma contacts erase --number +254700000001          tells what would be done
              huduma contacts erase --number +254700000001 --yes    does it
            """) { number, yes };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(number)!, parsed.GetValue(yes), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string typed, bool isSure, TextWriter output, CancellationToken cancellation)
    {
        if (!PhoneNumber.TryParse(typed, out var number, out var wasRepaired) || wasRepaired)
        {
            output.WriteLine("This is no telephone number. Write it in full: +254700000001.");
            return 1;
        }

        if (await services.GetRequiredService<IContactStore>().FindAsync(number, cancellation) is not { } contact)
        {
            output.WriteLine($"Nobody is known by {number}. Nothing was erased.");
            return 1;
        }

        if (!isSure)
        {
            output.WriteLine($"{number} is known. Nothing was erased yet: add --yes to do it.\n\n{What}");
            return 1;
        }

        await Trail.WriteAsync(services, Act.Changed, $"contact:{contact.Id}", "erased", cancellation);
        await services.GetRequiredService<EraseContact>().RunAsync(number, cancellation);
        output.WriteLine($"{number} is erased. Restart a server that runs, so that it forgets the key too. What calls told them can be played for some hours yet, by who has its address: to end it now, delete the files in Speech:Folder/joined while the server is stopped.");
        return 0;
    }
}
