using System.Net;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using HudumaContact.Tests.Host;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk;

/// <summary>Until people can sign in, pages are for the demo alone.</summary>
public sealed class OutsideTheDemoTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-no-demo-").FullName;

    [Fact]
    public async Task There_are_no_pages_and_no_scripts_of_them()
    {
        // Outside a demo a settings file of its own is needed.
        File.Copy(Path.Combine(TopFolder.Path, Home.SampleFile), Path.Combine(_folder, Home.SettingsFile));
        await using var app = HudumaServer.Build(
            [
                "--Urls=http://127.0.0.1:0", "--Log:Level=Error", $"--Flows:Path={Path.Combine(TopFolder.Path, "flows")}",
                .. RealSettings.All.Select(setting => $"--{setting.Name}={setting.Value}"),
            ],
            _folder);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var path in new[]
                 {
                     "/", "/simulator", "/simulator/messages?number=%2B254712345678", "/flows", "/catalogue", "/catalogue/notices", "/error", "/no-such-page",
                     "/_blazor/negotiate", "/_framework/blazor.web.js", "/_content/HudumaContact.Desk/simulator/wire.js",
                 })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
