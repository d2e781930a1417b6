using HudumaContact.Conversations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HudumaContact.Host.Health;

/// <summary>Could a hop be written now?</summary>
internal sealed class StorageReadiness(IStorageHealth storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await storage.TroubleAsync(cancellationToken) is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy();
}
