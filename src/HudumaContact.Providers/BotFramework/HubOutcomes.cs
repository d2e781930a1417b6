using System.Net;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.BotFramework;

/// <summary>What a hub's answer to an activity means: what passes may be tried again, what it refuses may not.</summary>
internal static class HubOutcomes
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static async ValueTask<HubOutcome> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return HubOutcome.Taken;
        var status = response.StatusCode;
        if (status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
            return Passing($"The hub answered with HTTP status {(int)status}.", WaitOf(response, now));

        // It says why before it has looked at what the activity says; any other answer may quote that.
        var told = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? (await ProviderAnswer.ReadAsync(response, cancellation)).Told
            : $"HTTP {(int)status}";
        return new HubOutcome($"The hub refused it: {told}", MayRetry: false, null);
    }

    public static HubOutcome Passing(string reason, TimeSpan? wait = null) => new(reason, MayRetry: true, wait);

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var told = response.Headers.RetryAfter is not { } after ? null : after.Delta ?? after.Date - now;
        return told is not { } wait || wait <= TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }
}
