using System.Globalization;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Records;

namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>Hops of a session, and the note that it is over.</summary>
internal sealed class UssdGateway(HostAddress host, Webhooks webhooks, TimeProvider clock)
{
    public const string Code = "*647#";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string NewSession() => "ATUid_" + FreshId.Hex();

    /// <param name="typed">All answers of the session so far, joined with <c>*</c>.</param>
    public async Task<UssdScreen> HopAsync(string session, Person person, string typed, CancellationToken cancellation)
    {
        var reply = await webhooks.PostAsync(host.KeyedHook(LineNames.AtUssd), Fields(session, person).Append(new("text", typed)), cancellation);
        return new UssdScreen(reply.Status, reply.Body);
    }

    public Task<HookReply> EndedAsync(string session, Person person, UssdEnding ending, CancellationToken cancellation) =>
        webhooks.PostAsync(
            host.KeyedHook($"{LineNames.AtUssd}/ended"),
            Fields(session, person).Concat(
            [
                new("date", clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", Plain)),
                new("status", ending.Status),
                new("cost", "0.50"),
                new("durationInMillis", ending.Took.TotalMilliseconds.ToString("0", Plain)),
                new("hopsCount", ending.Hops.ToString(Plain)),
                new("input", ending.Typed),
                new("lastAppResponse", ending.LastScreen),
            ]),
            cancellation);

    private static IEnumerable<KeyValuePair<string, string>> Fields(string session, Person person) =>
    [
        new("sessionId", session), new("serviceCode", Code), new("phoneNumber", person.Number), new("networkCode", AtFields.Safaricom),
    ];
}

/// <param name="Status"><c>Success</c>, <c>Incomplete</c> or <c>Failed</c>.</param>
internal sealed record UssdEnding(string Status, string Typed, int Hops, TimeSpan Took, string LastScreen);
