using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Providers.DirectLine;

/// <summary>What the web chat stands on. The host adds <see cref="PublicAddress"/>, inbox and chats.</summary>
public static class DirectLineServices
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services, WebChatOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ChatLimits>();
        services.AddSingleton<ChatWatchers>();
        services.AddSingleton<IChatSignals>(provider => provider.GetRequiredService<ChatWatchers>());
        services.AddSingleton<IMessageSender, DirectLineSender>();
        return services;
    }
}
