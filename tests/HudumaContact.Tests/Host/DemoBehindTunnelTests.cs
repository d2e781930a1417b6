using System.Net;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A demo whose providers reach it from outside: nobody signs in to its pages, so they are for this machine alone.</summary>
public sealed class DemoBehindTunnelTests : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    public ValueTask InitializeAsync() => _host.StartAsync(Path.Combine(TopFolder.Path, "flows"), watch: false, "--PublicBaseUrl=https://demo.example.test");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("demo.example.test", "/desk", false)]
    [InlineData("demo.example.test", "/", false)]
    [InlineData("demo.example.test", "/simulator", false)]
    [InlineData("demo.example.test", "/hooksmith", false)]
    [InlineData("demo.example.test", "/hooks/at-ussd?key=wrong", true)]
    [InlineData("DEMO.example.test:443", "/desk", false)]
    [InlineData("localhost", "/", true)]
    public async Task By_its_public_name_it_has_what_providers_call_and_no_page(string name, string path, bool isThere)
    {
        using var request = new HttpRequestMessage(path.StartsWith("/hooks/", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path);
        request.Headers.Host = name;

        using var response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        (response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest)).ShouldBe(isThere, response.StatusCode.ToString());
    }
}
