using Serilog.Events;

namespace HudumaContact.Host.Settings;

internal sealed class LogSettings
{
    /// <summary>The least that is written: Verbose, Debug, Information, Warning, Error or Fatal.</summary>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    /// <summary>The same for the names under a prefix, e.g. { "Microsoft.AspNetCore": "Warning" }.</summary>
    public Dictionary<string, LogEventLevel> Overrides { get; set; } = new(StringComparer.Ordinal)
    {
        // The framework's own lines per request, and what its start says again.
        ["Microsoft"] = LogEventLevel.Warning,
        // A failed start is told by the program itself, in one line.
        ["Microsoft.Extensions.Hosting.Internal.Host"] = LogEventLevel.Fatal,
        ["System"] = LogEventLevel.Warning,
    };

    /// <summary>One JSON object per line, for a log collector, instead of text.</summary>
    public bool Json { get; set; }
}
