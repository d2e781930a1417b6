using HudumaContact.Conversations;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Providers.DirectLine.Callers;
using HudumaContact.Providers.DirectLine.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.DirectLine;

/// <summary>Direct Line 3.0 as a server, as far as a chat needs it, and the page that speaks it.</summary>
public static class DirectLineEndpoints
{
    /// <summary>Where clients of Direct Line look for it.</summary>
    public const string Path = "/v3/directline";

    private static readonly TimeSpan SilentPage = TimeSpan.FromSeconds(40);

    /// <summary>Nothing, when there is no line of this provider.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints, IEnumerable<WebhookLine> lines)
    {
        if (lines.SingleOrDefault(line => line.Line.Provider == ProviderNames.DirectLine) is not { } line) return;
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<WebChatOptions>();
        var address = services.GetRequiredService<PublicAddress>();
        var origins = new PortalOrigins(options, address);
        var tokens = new ChatTokens(line.Line, options, services.GetRequiredService<TimeProvider>());
        var callers = new ChatCallers(line, tokens, origins, services.GetRequiredService<ILogger<ChatCallers>>());
        var limits = services.GetRequiredService<ChatLimits>();
        var tokenEndpoints = new TokenEndpoints(callers, origins, tokens, limits);

        var chat = endpoints.MapGroup(Path);
        chat.MapTokens(tokenEndpoints);
        chat.MapConversations(new ConversationEndpoints(
            line.Line, callers, tokens, address, services.GetRequiredService<IMessageInbox>(), services.GetRequiredService<IChatLog>(), services.GetRequiredService<ILogger<ConversationEndpoints>>()));
        chat.MapActivities(new ActivityEndpoints(
            line.Line,
            callers,
            limits,
            services.GetRequiredService<ChatWatchers>(),
            services.GetRequiredService<IMessageInbox>(),
            services.GetRequiredService<IChatLog>(),
            services.GetRequiredService<CitizenTyping>(),
            services.GetRequiredService<IIdSource>(),
            services.GetRequiredService<ProviderMeter>(),
            services.GetRequiredService<ILogger<ActivityEndpoints>>()));
        chat.MapStream(endpoints, new StreamEndpoint(
            line.Line,
            callers,
            tokens,
            services.GetRequiredService<ChatWatchers>(),
            services.GetRequiredService<IChatLog>(),
            services.GetRequiredService<IHostApplicationLifetime>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<StreamEndpoint>>()));
        chat.MapMethods("/{**path}", [HttpMethods.Options], origins.PreflightAsync).ShortCircuit();
        chat.Map("/{**path}", static context => DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status404NotFound, "BadArgument", "There is no such address here.")).ShortCircuit();
        endpoints.MapPage(new WebChatPage(options, address), tokenEndpoints, origins);
    }

    private static void MapTokens(this RouteGroupBuilder chat, TokenEndpoints tokens)
    {
        chat.MapPost("/tokens/generate", tokens.GenerateAsync).ShortCircuit();
        chat.MapPost("/tokens/refresh", tokens.RefreshAsync).ShortCircuit();
    }

    private static void MapConversations(this RouteGroupBuilder chat, ConversationEndpoints conversations)
    {
        chat.MapPost("/conversations", conversations.BeginAsync).ShortCircuit();
        chat.MapGet("/conversations/{conversation}", context => conversations.ReconnectAsync(context, Conversation(context))).ShortCircuit();
    }

    private static void MapActivities(this RouteGroupBuilder chat, ActivityEndpoints activities)
    {
        chat.MapPost("/conversations/{conversation}/activities", context => activities.PostAsync(context, Conversation(context))).ShortCircuit();
        chat.MapGet("/conversations/{conversation}/activities", context => activities.GetAsync(context, Conversation(context))).ShortCircuit();
        chat.MapPost("/conversations/{conversation}/upload", context => activities.RefuseFilesAsync(context, Conversation(context))).ShortCircuit();
    }

    private static void MapStream(this RouteGroupBuilder chat, IEndpointRouteBuilder endpoints, StreamEndpoint stream)
    {
        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets(new WebSocketOptions { KeepAliveTimeout = SilentPage });
        sockets.Run(context => stream.HandleAsync(context, Conversation(context)));
        chat.MapGet("/conversations/{conversation}/stream", sockets.Build()).ShortCircuit();
    }

    private static void MapPage(this IEndpointRouteBuilder endpoints, WebChatPage page, TokenEndpoints tokens, PortalOrigins origins)
    {
        endpoints.MapGet(WebChatPage.Path, page.PageAsync).ShortCircuit();
        endpoints.MapGet($"{WebChatPage.Path}/{{file}}", context => page.FileAsync(context, (string)context.Request.RouteValues["file"]!)).ShortCircuit();
        endpoints.MapPost($"{WebChatPage.Path}/token", tokens.ForPageAsync).ShortCircuit();
        endpoints.MapMethods($"{WebChatPage.Path}/token", [HttpMethods.Options], origins.PreflightAsync).ShortCircuit();
    }

    private static string Conversation(HttpContext context) => (string)context.Request.RouteValues["conversation"]!;
}
