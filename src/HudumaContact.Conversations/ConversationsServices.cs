using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HudumaContact.Conversations;

/// <summary>What this project adds to a host. The host adds <see cref="HopOptions"/>, <see cref="LineBook"/> and a storage.</summary>
public static class ConversationsServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdSource, TimedIds>();
        services.AddSingleton<HopHandler>();
        services.AddSingleton<SessionEnding>();
        return services;
    }
}
