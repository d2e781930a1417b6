using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Storage;

/// <summary>What this project adds to a host.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        return services;
    }
}
