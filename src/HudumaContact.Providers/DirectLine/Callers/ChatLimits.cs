using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using HudumaContact.Conversations.Contacts;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>How much is taken: of an address, and of a chat. What is over it is told when to come again.</summary>
internal sealed class ChatLimits(WebChatOptions options) : IDisposable
{
    /// <summary>Reads of a chat in a second, by one who does not watch it: Microsoft's client asks once.</summary>
    private const int ReadInSecond = 10;

    /// <summary>Of an address of IPv6: what a provider gives a single home at least.</summary>
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<IPAddress> _begun = Of<IPAddress>(options.BegunInMinute, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<ChatUser> _said = Of<ChatUser>(options.SaidInMinute, TimeSpan.FromMinutes(1));

    // Chats last for a day: of one address there could be as many as begin in it, each of which may say its part.
    private readonly PartitionedRateLimiter<IPAddress> _saidFrom = Of<IPAddress>(options.BegunInMinute * options.SaidInMinute, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<ChatUser> _read = Of<ChatUser>(ReadInSecond, TimeSpan.FromSeconds(1));

    /// <summary>False: answered already. The same for the others.</summary>
    public ValueTask<bool> MayBeginAsync(HttpContext context) => MayAsync(_begun, Whose(context.Connection.RemoteIpAddress), context);

    /// <summary>As much in a minute as the chats that may begin in it may say.</summary>
    public async ValueTask<bool> MaySayAsync(HttpContext context, ChatUser user) =>
        await MayAsync(_said, user, context) && await MayAsync(_saidFrom, Whose(context.Connection.RemoteIpAddress), context);

    public ValueTask<bool> MayReadAsync(HttpContext context, ChatUser user) => MayAsync(_read, user, context);

    public void Dispose()
    {
        _begun.Dispose();
        _said.Dispose();
        _saidFrom.Dispose();
        _read.Dispose();
    }

    /// <summary>Who has one address of IPv6 has the whole network of it, which counts as one.</summary>
    private static IPAddress Whose(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return new IPAddress(bytes);
    }

    private static async ValueTask<bool> MayAsync<T>(PartitionedRateLimiter<T> limiter, T whose, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(whose);
        if (lease.IsAcquired) return true;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status429TooManyRequests, "TooManyRequests", "That was too much at once. Try again a little later.");
        return false;
    }

    // As a bucket that fills evenly: who was quiet may say several things at once. One that is full takes no room.
    private static PartitionedRateLimiter<T> Of<T>(int most, TimeSpan within)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(whose => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = within / most,
            QueueLimit = 0,
        }));
}
