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

    public static void AddLogs(this WebApplicationBuilder builder, LogSettings settings)
    {
        ITextFormatter formatter = settings.Json ? new RenderedCompactJsonFormatter() : new MessageTemplateTextFormatter(Template);
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level)
            // As long as anything of it is wanted, every request gets an activity and a scope of the log: a twentieth of what a hop allocates.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .WriteTo.Console(new QueryMaskingFormatter(formatter));
        foreach (var (prefix, level) in settings.Overrides) configuration.MinimumLevel.Override(prefix, level);

        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(configuration.CreateLogger(), dispose: true);
    }

    /// <summary>A command prints its own answer; what goes wrong meanwhile is told on standard error.</summary>
    public static void AddCommandLogs(this IServiceCollection services) =>
        services.AddLogging().AddSerilog(
            new LoggerConfiguration()
                .MinimumLevel.Is(LogEventLevel.Warning)
                .WriteTo.Console(new QueryMaskingFormatter(new MessageTemplateTextFormatter(Template)), standardErrorFromLevel: LogEventLevel.Verbose)
                .CreateLogger(),
            dispose: true);
}
