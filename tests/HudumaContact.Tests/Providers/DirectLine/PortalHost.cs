using HudumaContact.Tests.Host;
using Xunit;

namespace HudumaContact.Tests.Providers.DirectLine;

/// <summary>The whole host, with a portal whose pages may speak to it.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    public const string Page = "https://www.example.go.ke";

    public RunningHost Host { get; } = new();

    public ValueTask InitializeAsync() =>
        Host.StartAsync(Path.Combine(TopFolder.Path, "flows"), watch: false, $"--WebChat:Origins:0={Page}", "--WebChat:BegunInMinute=10000");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
