using HudumaContact.Host.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace HudumaContact.Host.Composition;

/// <summary>Logs go to the console: a line each, or JSON for a collector. There is no line per hop.</summary>
internal static class Logs
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Who writes a line as each request comes and goes.</summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void AddLogs(this WebApplicationBuilder builder, LogSettings settings)
    {
        ITextFormatter formatter = settings.Json ? new RenderedCompactJsonFormatter() : new MessageTemplateTextFormatter(Template);
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level)
            .WriteTo.Console(new QueryMaskingFormatter(formatter));
        foreach (var (prefix, level) in settings.Overrides) configuration.MinimumLevel.Override(prefix, level);
        // As long as anything of it is wanted, each request has an activity and a scope of the log: a twentieth of what a hop allocates.
        if (LevelOf(Requests, settings) > LogEventLevel.Information) configuration.MinimumLevel.Override(Requests, LevelAlias.Off);

        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(configuration.CreateLogger(), dispose: true);
    }

    private static LogEventLevel LevelOf(string source, LogSettings settings) => settings.Overrides
        .Where(known => source.StartsWith(known.Key, StringComparison.Ordinal))
        .OrderByDescending(known => known.Key.Length)
        .Select(known => known.Value)
        .Append(settings.Level)
        .First();

    /// <summary>A command prints its own answer; what goes wrong meanwhile is told on standard error.</summary>
    public static void AddCommandLogs(this IServiceCollection services) =>
        services.AddLogging().AddSerilog(
            new LoggerConfiguration()
                .MinimumLevel.Is(LogEventLevel.Warning)
                .WriteTo.Console(new QueryMaskingFormatter(new MessageTemplateTextFormatter(Template)), standardErrorFromLevel: LogEventLevel.Verbose)
                .CreateLogger(),
            dispose: true);
}
