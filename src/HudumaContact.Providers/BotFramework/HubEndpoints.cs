using HudumaContact.Conversations;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework.Callers;
using HudumaContact.Providers.BotFramework.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.BotFramework;

/// <summary>The Connector's side of the Bot Framework, as far as a hub needs it.</summary>
public static class HubEndpoints
{
    /// <summary>Nothing, when no hub outside was added.</summary>
    public static void MapHub(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetService<HubCallers>() is not { } callers) return;
        var hub = endpoints.MapGroup(HubAddress.Path);
        var keys = services.GetRequiredService<SigningKeys>();
        // Read now, or made at the first start: a file that is no key stops the start and not the first citizen.
        _ = keys.Signing;
        hub.MapMetadata(new MetadataEndpoints(services.GetRequiredService<HubAddress>(), keys));
        var ids = services.GetRequiredService<IIdSource>();
        var conversations = hub.MapGroup("/v3/conversations");
        conversations.MapActivities(new ActivityEndpoint(callers, services.GetRequiredService<IHubReplies>(), ids, services.GetRequiredService<ILogger<ActivityEndpoint>>()));
        conversations.MapRest(new ConversationEndpoints(callers, ids));
    }

    private static void MapMetadata(this RouteGroupBuilder hub, MetadataEndpoints metadata)
    {
        hub.MapGet("/.well-known/openidconfiguration", metadata.MetadataAsync).ShortCircuit();
        hub.MapGet("/.well-known/keys", metadata.KeysAsync).ShortCircuit();
    }

    private static void MapActivities(this RouteGroupBuilder conversations, ActivityEndpoint activities)
    {
        conversations.Map("POST", "/{conversation}/activities", activities.HandleAsync);
        conversations.Map("POST", "/{conversation}/activities/{activity}", activities.HandleAsync);
    }

    private static void MapRest(this RouteGroupBuilder conversations, ConversationEndpoints rest)
    {
        conversations.Map("PUT", "/{conversation}/activities/{activity}", (context, conversation) => rest.UpdateAsync(context, conversation, Route(context, "activity")));
        conversations.Map("DELETE", "/{conversation}/activities/{activity}", rest.DeleteAsync);
        conversations.Map("POST", "/{conversation}/activities/history", rest.HistoryAsync);
        conversations.Map("GET", "/{conversation}/activities/{activity}/members", rest.MembersAsync);
        conversations.Map("GET", "/{conversation}/members", rest.MembersAsync);
        conversations.Map("GET", "/{conversation}/pagedmembers", rest.PagedMembersAsync);
        conversations.Map("GET", "/{conversation}/members/{member}", (context, conversation) => rest.MemberAsync(context, conversation, Route(context, "member")));
        conversations.Map("DELETE", "/{conversation}/members/{member}", (context, _) => rest.RefuseRemovalAsync(context));
        conversations.Map("POST", "/{conversation}/attachments", (context, _) => rest.RefuseFilesAsync(context));
        conversations.MapMethods("", ["GET", "POST"], rest.RefuseBeginningAsync).ShortCircuit();
    }

    private static void Map(this RouteGroupBuilder conversations, string method, string path, Func<HttpContext, string, Task> handle) =>
        conversations.MapMethods(path, [method], context => handle(context, Route(context, "conversation"))).ShortCircuit();

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
