using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HudumaContact.Host.Health;

/// <summary>
/// /health/live: the process answers. /health/ready: 200 when the line can be dialled, else 503 and what is missing.
/// </summary>
internal static class HealthEndpoints
{
    public static void AddReadiness(this IServiceCollection services) => services.AddHealthChecks()
            .AddCheck<ReleaseReadiness>("release")
            .AddCheck<StorageReadiness>("storage");

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live\n"));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        var missing = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"not ready: {entry.Key}: {entry.Value.Description}\n");
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ready\n" : string.Concat(missing));
    }
}
