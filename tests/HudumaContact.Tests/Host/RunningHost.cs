using System.Net;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>The whole host in this process, with the real flows, on a free port and records of its own.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private static int _sessions;
    private WebApplication? _app;

    /// <summary>Holds a copy of the sample settings, and the records.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("huduma-host-").FullName;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public ValueTask InitializeAsync() => StartAsync(Path.Combine(TopFolder.Path, "flows"), watch: false);

    /// <param name="flows">The folder of content.</param>
    /// <param name="watch">Publish it whenever it changes.</param>
    /// <param name="settings">More of them, as arguments.</param>
    public async ValueTask StartAsync(string flows, bool watch, params string[] settings)
    {
        File.Copy(Path.Combine(TopFolder.Path, Home.SampleFile), Path.Combine(Folder, Home.SampleFile));
        _app = HudumaServer.Build(
            ["--Demo=true", "--Urls=http://127.0.0.1:0", "--Log:Level=Error", $"--Flows:Path={flows}", $"--Flows:Watch={watch}", .. settings], Folder);
        await _app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static string NewSession() => $"ATUid_{Interlocked.Increment(ref _sessions):x32}";

    /// <summary>One hop as the provider posts it.</summary>
    public Task<HttpResponseMessage> HopAsync(string session, string number, string text, string key = "demo") =>
        PostAsync($"/hooks/at-ussd?key={key}", ("sessionId", session), ("phoneNumber", number), ("networkCode", "63902"), ("serviceCode", "*647#"), ("text", text));

    /// <summary>The screen of a hop, with its prefix.</summary>
    public async Task<string> ScreenAsync(string session, string number, string text)
    {
        using var response = await HopAsync(session, number, text);
        return response.StatusCode == HttpStatusCode.OK ? await TextOf(response) : throw new InvalidOperationException(response.StatusCode.ToString());
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<string> TextOf(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<LoggedHop>> HopsOfAsync(string number)
    {
        PhoneNumber.TryParse(number, out var parsed, out _).ShouldBeTrue();
        return await Services.GetRequiredService<IHopLog>().LatestAsync(parsed, 100, TestContext.Current.CancellationToken);
    }
}
