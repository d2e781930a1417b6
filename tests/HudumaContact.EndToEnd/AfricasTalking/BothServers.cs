using Xunit;

namespace HudumaContact.EndToEnd.AfricasTalking;

/// <summary>Our host and the vendor's server, side by side; neither is started when the vendor's package is not there.</summary>
public sealed class BothServers : IAsyncLifetime
{
    internal HostProcess? Ours { get; private set; }

    internal VendorServer? Vendors { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (VendorServer.Missing is not null) return;
        var cancellation = TestContext.Current.CancellationToken;
        Vendors = await VendorServer.StartAsync(cancellation);
        Ours = await HostProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Demo"] = "true" }, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Vendors is not null) await Vendors.DisposeAsync();
        if (Ours is not null) await Ours.DisposeAsync();
    }
}
