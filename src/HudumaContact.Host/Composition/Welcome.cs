using HudumaContact.Flows.Definition;
using HudumaContact.Host.Settings;
using HudumaContact.People;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.Composition;

/// <summary>What is printed once the server listens: in a demo where to look and what to dial, and anywhere who may sign in, when this start has made them.</summary>
internal static class Welcome
{
    public static void PrintWhenStarted(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HudumaSettings>();
        var told = app.Services.GetRequiredService<ToldOnce>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var made = told.Take();
            if (settings.Demo) Console.WriteLine(Text(app.Urls.First(), settings, made));
            else if (made.Count > 0) Console.WriteLine(OfFirstAdmin(settings.PublicBaseUrl, made));
        });
    }

    internal static string Text(string url, HudumaSettings settings, IReadOnlyList<MadePassword> made)
    {
        var ussd = settings.Lines.First(line => line.Kind == LineKind.Ussd);
        return $"""

            HudumaContact, a demo on this machine alone.

              a phone to dial {ussd.Address} with,
              and to text with             {url}/simulator
              a phone to call with         {url}/simulator/call
              the agent's desk             {url}/desk
              the web chat                 {url}/webchat
              the flows                    {url}/flows
              the catalogue                {url}/catalogue
              the lines, and what they do  {url}/desk/lines
              who may enter                {url}/desk/people
              a hop by hand                POST {url}/hooks/{ussd.Id} with the key "{ussd.Secret}"

            {SignIns(url, made)}

            Press Ctrl+C to stop it.

            """;
    }

    private static string SignIns(string url, IReadOnlyList<MadePassword> made) => made.Count == 0
        ? "Sign in as who the first start made; a new password: scripts/huduma people reset-password admin"
        : string.Join('\n', [$"Sign in at {url}/sign-in, with passwords that are shown this once:", "", .. made.Select(Line)]);

    private static string OfFirstAdmin(string url, IReadOnlyList<MadePassword> made) => $"""

        The first admin may sign in at {url.TrimEnd('/')}/sign-in. The password is shown this once, and must be changed there:

        {string.Join('\n', made.Select(Line))}

        """;

    private static string Line(MadePassword made) => $"  {made.Person!.Name,-11}  {made.Password}  {Roles.Names(made.Person.Roles)}";
}
