using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Providers.Calling;

/// <summary>The HTTP clients of the providers, one name each.</summary>
internal static class ProviderClients
{
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <param name="answerWithin">What a whole call may take: connecting has at most half of it, so that the two are told apart.</param>
    public static void AddProviderClient(this IServiceCollection services, string provider, Uri address, TimeSpan answerWithin) =>
        services.AddHttpClient(provider, client =>
            {
                client.BaseAddress = address;
                // The call counts its own time, which includes reading the body.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the credentials to whoever the answer names.
                AllowAutoRedirect = false,
                UseCookies = false,
                // What is on this machine is not to be told to a proxy.
                UseProxy = !address.IsLoopback,
                ConnectTimeout = answerWithin / 2 < LongestConnecting ? answerWithin / 2 : LongestConnecting,
            })
            // Addresses may carry a password and forms carry numbers; what an operator needs is in the result of the call.
            .RemoveAllLoggers();
}
