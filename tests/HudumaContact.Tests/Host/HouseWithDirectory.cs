using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A demo whose people come by a directory too.</summary>
public sealed class HouseWithDirectory : IAsyncLifetime
{
    internal FakeDirectory Directory { get; } = new();

    public RunningHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Directory.InitializeAsync();
        await Host.StartAsync(
            Path.Combine(TopFolder.Path, "flows"),
            watch: false,
            $"--SignIn:OpenIdConnect:Authority={Directory.Address}",
            $"--SignIn:OpenIdConnect:ClientId={FakeDirectory.ClientId}",
            $"--SignIn:OpenIdConnect:ClientSecret={FakeDirectory.ClientSecret}",
            "--SignIn:OpenIdConnect:Name=the ministry",
            "--SignIn:OpenIdConnect:Roles:desk-staff=agent",
            "--SignIn:OpenIdConnect:Roles:it=admin supervisor");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Directory.DisposeAsync();
    }
}
