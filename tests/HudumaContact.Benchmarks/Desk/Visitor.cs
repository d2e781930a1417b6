using System.Net;
using System.Text.RegularExpressions;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>Somebody signed in by the form, as in a browser without scripts.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    private Visitor(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public static async Task<Visitor> SignInAsync(Uri address, string name, string password)
    {
        var visitor = new Visitor(address);
        var page = await visitor.GetAsync("/sign-in");
        var hidden = Hidden.Matches(page).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var form = new FormUrlEncodedContent([.. hidden, new("Name", name), new("Password", password)]);
        using var answer = await visitor._client.PostAsync(new Uri("/sign-in?ReturnUrl=%2Fdesk", UriKind.Relative), form);
        if (answer.RequestMessage?.RequestUri?.AbsolutePath != "/desk") throw new InvalidOperationException($"{name} was not let in.");
        return visitor;
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task PostAsync(string path)
    {
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden { get; }
}
