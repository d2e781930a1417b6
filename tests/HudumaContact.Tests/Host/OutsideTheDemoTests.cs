using System.Net;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A house with settings of its own: the line is served, and nothing that people would have to sign in for.</summary>
public sealed class OutsideTheDemoTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("huduma-house-").FullName;
    private WebApplication? _app;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        File.Copy(Path.Combine(TopFolder.Path, Home.SampleFile), Path.Combine(_home, Home.SettingsFile));
        _app = HudumaServer.Build(
        [
            "--Urls=http://127.0.0.1:0", "--Log:Level=Error", $"--Flows:Path={Path.Combine(TopFolder.Path, "flows")}",
            .. RealSettings.All.Select(setting => $"--{setting.Name}={setting.Value}"),
        ], _home);
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task The_line_is_served_and_the_pages_are_not_there()
    {
        foreach (var page in new[] { "/", "/simulator", "/simulator/messages?number=0700000001", "/flows", "/catalogue" })
        {
            using var response = await _client!.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await DialAsync(RealSettings.Secret)).ShouldBe(HttpStatusCode.OK);
        (await DialAsync("demo")).ShouldBe(HttpStatusCode.Unauthorized);
        (await _client!.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("ready\n");
    }

    private async Task<HttpStatusCode> DialAsync(string key)
    {
        using var form = new FormUrlEncodedContent([new("sessionId", RunningHost.NewSession()), new("phoneNumber", "+254700000701")]);
        using var response = await _client!.PostAsync(new Uri("/hooks/at-ussd?key=" + key, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
