using HudumaContact.Desk.Catalogue;
using HudumaContact.Desk.Flows;
using HudumaContact.Desk.Shell;
using HudumaContact.Desk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace HudumaContact.Desk;

/// <summary>The pages. Until people can sign in they are served in the demo only.</summary>
public static class DeskPages
{
    // Webhooks, health and the framework's own files answer for themselves, in their own manner.
    private const string AnyPage = "{*path:regex(^(?!hooks|health|_).*$)}";

    public static IServiceCollection AddDesk(this IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ReleaseTalks>();
        services.AddSingleton<KeywordAddition>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        return services;
    }

    /// <summary>Maps pages and their files; nothing at all outside the demo. Call it after the webhooks are mapped.</summary>
    public static void MapDesk(this WebApplication app, bool demo)
    {
        if (!demo) return;
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/hooks", StringComparison.Ordinal),
            pages => pages.UseExceptionHandler("/error", createScopeForErrors: true));
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapMessages();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapFallback(AnyPage, NotFound);
    }

    private static RazorComponentResult<App> NotFound() => new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound };
}
