using HudumaContact.Tests.Providers.StatusConnectors;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>The whole host with the real flows, and a register of new passports on this machine for which a caller waits 0.4 s.</summary>
public sealed class HostWithRegister : IAsyncLifetime
{
    private const string Register = "--Status:Connectors:0:";

    internal RunningHost Host { get; } = new();

    internal Agency Agency { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Agency = await Agency.OpenAsync();
        await Host.StartAsync(
            Path.Combine(TopFolder.Path, "flows"),
            watch: false,
            "--Hops:LookupBudget=00:00:00.400",
            "--Status:AllowedHosts:0=127.0.0.1",
            "--Status:AllowPrivateAddresses=true",
            Register + "Services:0=passport-new",
            Register + $"Address={Agency.Address}applications/{{reference}}",
            Register + "Reply:Status=/state",
            Register + "Reply:Place=/office",
            Register + "Reply:Date=/since",
            Register + "Reply:SecondFact=/applicant/id",
            Register + "Statuses:READY=ready",
            Register + "Retries=0",
            Register + "BreakAfter=1000");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Agency.DisposeAsync();
    }
}
