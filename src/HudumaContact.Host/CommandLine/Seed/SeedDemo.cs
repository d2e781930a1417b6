using System.CommandLine;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.CommandLine.Seed;

/// <summary>huduma seed demo: a few made-up applications to ask about.</summary>
internal static class SeedDemo
{
    /// <summary>Nobody's: numbers that are easy to type, one application for each way an application can stand.</summary>
    private static readonly IReadOnlyList<string> Lines =
    [
        """{"service":"passport-new","reference":"PA1111111","idNumber":"11111111","status":"ready","place":"Nyayo House, Nairobi","date":"2026-11-20"}""",
        """{"service":"passport-new","reference":"PA2222222","idNumber":"22222222","status":"processing","date":"2026-11-16"}""",
        """{"service":"passport-new","reference":"PA3333333","idNumber":"33333333","status":"action-needed","place":"Kisumu office","date":"2026-11-18"}""",
        """{"service":"national-id-new","reference":"123456789","birthDate":"2007-06-15","status":"ready","place":"Huduma Centre Kisumu","date":"2026-11-19"}""",
        """{"service":"national-id-new","reference":"987654321","birthDate":"2008-01-02","status":"received","date":"2026-11-23"}""",
        """{"service":"good-conduct","reference":"GC1111111","idNumber":"11111111","status":"collected","date":"2026-11-12"}""",
        """{"service":"good-conduct","reference":"GC2222222","idNumber":"22222222","status":"rejected","date":"2026-11-17"}""",
    ];

    public static Command Create()
    {
        var command = new Command("demo", """
            Takes in a few made-up applications, and prints what to type to ask about each. In a demo alone.

            Example:
              huduma seed demo
            """);
        command.SetAction((_, cancellation) => Records.UseAsync(services => RunAsync(services, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<HudumaSettings>().Demo)
        {
            output.WriteLine("Made-up applications are for a demo: set Demo=true. For real ones: huduma seed status --help.");
            return 1;
        }

        if (await SeedStatus.LoadAsync(services, Lines, replaces: true, output, cancellation) is not { } rows) return 1;
        output.WriteLine();
        output.WriteLine("Dial, choose Check status, type the service, then:");
        foreach (var row in rows) output.WriteLine($"  {row.Of.Service,-16} {row.Of.Reference,-10} {row.Of.Fact.Value,-10} {row.Record.Word}");
        return 0;
    }
}
