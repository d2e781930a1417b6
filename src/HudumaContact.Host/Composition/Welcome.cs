using HudumaContact.Flows.Definition;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Composition;

/// <summary>What a demo prints once it can be dialled: where to look, what to dial.</summary>
internal static class Welcome
{
    public static void PrintWhenStarted(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HudumaSettings>();
        if (settings.Demo) app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Text(app.Urls.First(), settings)));
    }

    internal static string Text(string url, HudumaSettings settings)
    {
        var ussd = settings.Lines.First(line => line.Kind == LineKind.Ussd);
        return $"""

            HudumaContact, a demo on this machine alone.

              a phone to dial {ussd.Address} with,
              and to text with             {url}/simulator
              the web chat                 {url}/webchat
              the flows                    {url}/flows
              the catalogue                {url}/catalogue
              the lines, and what they do  {url}/desk/lines
              a hop by hand                POST {url}/hooks/{ussd.Id} with the key "{ussd.Secret}"

            Press Ctrl+C to stop it.

            """;
    }
}
