using System.CommandLine;

namespace HudumaContact.Host.CommandLine;

/// <summary>huduma migrate: brings the databases up to what this program expects.</summary>
internal static class Migrate
{
    public static Command Create()
    {
        var command = new Command("migrate", """
            Brings the databases up to what this program expects. The server does so too when it starts; run it by hand to
            do it before, and after a backup.

            Example:
              huduma migrate
            """);
        // Opening the records migrates them.
        command.SetAction((_, cancellation) => Records.UseAsync(_ => Done(Console.Out), cancellation));
        return command;
    }

    private static Task<int> Done(TextWriter output)
    {
        output.WriteLine("The databases are up to date.");
        return Task.FromResult(0);
    }
}
