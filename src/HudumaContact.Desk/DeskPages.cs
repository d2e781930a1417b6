using HudumaContact.Desk.Agents;
using HudumaContact.Desk.Agents.Recordings;
using HudumaContact.Desk.Catalogue;
using HudumaContact.Desk.Flows;
using HudumaContact.Desk.Gate;
using HudumaContact.Desk.Shell;
using HudumaContact.Desk.SignIn;
using HudumaContact.Desk.Simulator;
using HudumaContact.Desk.Simulator.Calls;
using HudumaContact.Desk.Supervisor;
using HudumaContact.Desk.Supervisor.Export;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace HudumaContact.Desk;

/// <summary>The pages, and the gate before them.</summary>
public static class DeskPages
{
    // Webhooks, health and the framework's own files answer for themselves, in their own manner.
    private const string AnyPage = "{*path:regex(^(?!hooks|health|_).*$)}";

    public static IServiceCollection AddDesk(this IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ReleaseTalks>();
        services.AddSingleton<KeywordAddition>();
        services.AddSingleton<SecretInHand>();
        services.AddSingleton<LastLooks>();
        services.AddSingleton<HeardLately>();
        services.AddSingleton<SupervisorActs>();
        services.AddSingleton<ExportSheets>();
        services.AddSingleton<ReplyCost>();
        services.AddSingleton<CaseDeeds>();
        services.AddSingleton<SimulatedRooms>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LivePageCheck>();
        services.AddAntiforgery(forms => forms.Cookie.SecurePolicy = options.IsDemo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        return services;
    }

    /// <summary>Maps pages and their files, behind the gate that asks who may. Call it after the webhooks are mapped.</summary>
    public static void MapDesk(this WebApplication app, bool isDemo)
    {
        // Webhooks are answered before all of this, and in their own manner.
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (!isDemo) app.Use(AsReachedAsync);
        app.UseAuthentication();
        app.UseRouteGate(isDemo);
        app.UseAntiforgery();
        app.MapStaticAssets();
        if (isDemo)
        {
            app.MapMessages();
            app.MapSpokenTone();
        }

        app.MapOpenId();
        app.MapLanguage();
        app.MapCaseRecordings();
        app.MapBeat();
        app.MapExport();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapFallback(AnyPage, NotFound);
    }

    /// <summary>Outside a demo a proxy in front ends TLS: who is at the other end came by https, whatever this request came by.</summary>
    private static Task AsReachedAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Scheme = Uri.UriSchemeHttps;
        return next(context);
    }

    private static RazorComponentResult<App> NotFound() => new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound };
}
