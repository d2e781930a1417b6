using HudumaContact.Desk;
using HudumaContact.Host.Audio;
using HudumaContact.Host.Health;
using HudumaContact.Host.Settings;
using HudumaContact.Host.Workers;
using HudumaContact.People.SignIn;
using HudumaContact.Providers;
using HudumaContact.Providers.AfricasTalking;
using HudumaContact.Providers.BotFramework;
using HudumaContact.Providers.DirectLine;
using HudumaContact.Providers.Kannel;
using HudumaContact.Providers.Twilio;

namespace HudumaContact.Host.Composition;

/// <summary>Puts the server together: settings, logs, the parts, their endpoints.</summary>
internal static class HudumaServer
{
    /// <param name="home">The folder of the settings file, which relative paths start from.</param>
    /// <exception cref="WrongSetting">A setting is wrong or missing.</exception>
    public static WebApplication Build(string[] args, string home)
    {
        // Named, because a test or a benchmark may be the program that this runs in.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = home, ApplicationName = "huduma" });
        SettingsSources.AddTo(builder.Configuration, home, args);
        var settings = SettingsReader.Read(builder.Configuration);

        builder.AddLogs(settings.Log);
        builder.AddWebServer(settings);
        builder.Services.AddParts(settings, home);
        builder.Services.AddProviders(settings);
        var watches = settings.Demo && settings.Flows.Watch;
        SettingsRules.CheckWatched(watches, settings.Flows.Path);
        builder.Services.AddReadiness();
        builder.Services.AddWorkers();
        builder.Services.AddSingleton<ToldOnce>();
        builder.Services.AddSignIn(settings.SignIn, settings.Demo, services => services.GetRequiredService<PublicAddress>().Of(DirectoryScheme.CallbackPath));
        builder.Services.AddDesk(new DeskOptions(settings.Flows.Path, watches, settings.Demo));

        var app = builder.Build();
        app.Services.GetRequiredService<FirstRelease>().Begin();
        app.UseProvidersAlone(settings);
        app.MapHealth();
        app.MapAudio();
        app.MapAfricasTalking(settings.WebhookLines());
        app.MapTwilio(settings.WebhookLines());
        app.MapKannel(settings.WebhookLines());
        app.MapDirectLine(settings.WebhookLines());
        app.MapHub();
        app.MapDesk(settings.Demo);
        return app;
    }
}
