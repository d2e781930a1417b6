using HudumaContact.Conversations.Releases;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HudumaContact.Host.Health;

/// <summary>Is there a release that a session can begin on?</summary>
internal sealed class ReleaseReadiness(ReleaseShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(shelf.CurrentOrNone is null ? HealthCheckResult.Unhealthy("no release is loaded") : HealthCheckResult.Healthy());
}
