using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>
/// A browser without scripts: keeps cookies, follows no redirect, sends forms as they stand on the page. Cookies that are for TLS alone are
/// sent too, as the proxy in front of a house would pass them on.
/// </summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    /// <summary>By name, each as it was set, with its attributes.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer leads; empty when nowhere.</summary>
    public string Location { get; private set; } = "";

    /// <summary>What the last answer holds, as a reader sees it.</summary>
    public string Page { get; private set; } = "";

    public async Task<HttpStatusCode> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        return await SendAsync(request);
    }

    /// <summary>Opens a page, fills its form in and sends it.</summary>
    public async Task<HttpStatusCode> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        (await GetAsync(path)).ShouldBe(HttpStatusCode.OK, path);
        return await SubmitAgainAsync(path, form, fields);
    }

    /// <summary>Fills in the form of the page that is open.</summary>
    public Task<HttpStatusCode> SubmitAgainAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var begin = Page.IndexOf($"value=\"{form}\"", StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0, $"There is no form {form} on {path}.");
        var rest = Page[begin..Page.IndexOf("</form>", begin, StringComparison.Ordinal)];
        List<(string, string)> hidden = [("_handler", form), .. Hidden.Matches(rest).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];
        return PostAsync(path, [.. hidden, .. fields]);
    }

    public async Task<HttpStatusCode> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(request);
    }

    public Task<HttpStatusCode> SignInAsync(string name, string password, string path = "/sign-in") =>
        SubmitAsync(path, "sign-in", ("Name", name), ("Password", password));

    public void Dispose() => _client.Dispose();

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Values.Select(cookie => cookie.Split(';')[0])));
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var name = cookie.Split('=')[0];
            if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)) Cookies.Remove(name);
            else Cookies[name] = cookie;
        }

        Status = response.StatusCode;
        Location = response.Headers.Location?.ToString() ?? "";
        Page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return Status;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden { get; }
}
