using System.Net;
using System.Text.Json;
using HudumaContact.Handoff.Hubs;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>What a hub outside is told, field by field, and what becomes of it.</summary>
public sealed class BotHubTests : IAsyncLifetime
{
    private static readonly DateTime At = new(2026, 11, 26, 8, 59, 30, 125, DateTimeKind.Utc);

    private static readonly Guid Word = Guid.Parse("0193a5c0-0000-7000-8000-000000000078");

    private BotOnThisMachine _bot = null!;
    private HubHook _hook = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotOnThisMachine.OpenAsync();
        _hook = await HubHook.OpenAsync(hub => (hub.Endpoint, hub.AppId, hub.AllowPrivateAddresses) = (_bot.Endpoint, HubHook.AppId, true));
    }

    public async ValueTask DisposeAsync()
    {
        await _hook.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_beginning_is_members_and_then_the_request_with_all_that_a_factory_writes()
    {
        (await TellAsync(Begun)).ShouldBe(HubOutcome.Taken);

        var (joined, initiate) = (Activity(0), Activity(1));
        joined.GetProperty("type").GetString().ShouldBe("conversationUpdate");
        Fields(joined).ShouldBe([.. Fields(Sample("bf-activity-conversation-update")), "locale"], ignoreOrder: true);
        joined.GetProperty("membersAdded").EnumerateArray().Select(member => member.GetProperty("id").GetString()).ShouldBe([Hub, Citizen]);

        var factory = Sample("bf-handoff-initiate-eventfactory");
        // A channel says besides whom it is for, and in which language.
        Fields(initiate).ShouldBe([.. Fields(factory), "recipient", "locale"], ignoreOrder: true);
        foreach (var name in new[] { "type", "name" }) initiate.GetProperty(name).GetString().ShouldBe(factory.GetProperty(name).GetString());
        initiate.GetProperty("value").GetRawText().ShouldBe("""{"case":"HC-7F3K","queue":"kodi","language":"sw"}""");
        initiate.GetProperty("entities").GetArrayLength().ShouldBe(0);
        initiate.GetProperty("localTimezone").GetString().ShouldBe("Africa/Nairobi");
        initiate.GetProperty("timestamp").GetString().ShouldBe("2026-11-26T09:00:00.000Z");
        initiate.GetProperty("replyToId").GetString().ShouldBe(joined.GetProperty("id").GetString());

        var relatesTo = initiate.GetProperty("relatesTo");
        Fields(relatesTo).ShouldBe(Fields(factory.GetProperty("relatesTo")), ignoreOrder: true);
        relatesTo.GetProperty("activityId").GetString().ShouldBe(joined.GetProperty("id").GetString());
        foreach (var name in new[] { "conversation", "channelId", "serviceUrl", "locale" }) relatesTo.GetProperty(name).GetRawText().ShouldBe(initiate.GetProperty(name).GetRawText());
        relatesTo.GetProperty("user").GetRawText().ShouldBe(initiate.GetProperty("from").GetRawText());
        relatesTo.GetProperty("bot").GetRawText().ShouldBe(initiate.GetProperty("recipient").GetRawText());
    }

    [Fact]
    public async Task The_transcript_is_attached_as_a_factory_attaches_it()
    {
        await TellAsync(Begun);
        var attachment = Activity(1).GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem();
        var factory = Sample("bf-handoff-initiate-eventfactory").GetProperty("attachments")[0];
        Fields(attachment).ShouldBe(Fields(factory));
        attachment.GetProperty("contentType").GetString().ShouldBe("application/json");
        attachment.GetProperty("name").GetString().ShouldBe("Transcript");

        var lines = attachment.GetProperty("content").GetProperty("activities").EnumerateArray().ToList();
        lines.ShouldAllBe(line => Fields(line).SequenceEqual(Fields(factory.GetProperty("content").GetProperty("activities")[0])));
        lines.Select(line => (line.GetProperty("from").GetProperty("role").GetString(), line.GetProperty("text").GetString(), line.GetProperty("timestamp").GetString())).ShouldBe(
        [
            ("user", "Nataka msaada \"<b>\" \U0001F600", "2026-11-26T08:59:30.125Z"), ("bot", "Chagua 1", "2026-11-26T08:59:31.125Z"),
        ]);
        lines[0].GetProperty("from").GetProperty("id").GetString().ShouldBe(Citizen);
    }

    [Fact]
    public async Task Without_a_transcript_there_is_an_empty_list()
    {
        await TellAsync(Begun with { Transcript = [] });
        Activity(1).GetProperty("attachments").GetRawText().ShouldBe(Sample("bf-handoff-initiate-eventfactory-no-transcript").GetProperty("attachments").GetRawText());
    }

    [Fact]
    public async Task What_the_citizen_says_is_a_message_and_leaving_is_an_end()
    {
        var id = Guid.Parse("0193a5c0-0000-7000-8000-000000000077");
        await TellAsync(new ToHub.Said(Handoff, id, "Nimefika", At));
        await TellAsync(new ToHub.Ended(Handoff, Word));

        var (message, end) = (Activity(0), Activity(1));
        message.GetProperty("type").GetString().ShouldBe("message");
        message.GetProperty("id").GetString().ShouldBe("0193a5c0000070008000000000000077");
        message.GetProperty("timestamp").GetString().ShouldBe("2026-11-26T08:59:30.125Z");
        message.GetProperty("text").GetString().ShouldBe("Nimefika");
        message.GetProperty("textFormat").GetString().ShouldBe("plain");
        message.GetProperty("conversation").GetRawText().ShouldBe($$"""{"id":"{{Handoff}}"}""");
        message.GetProperty("from").GetRawText().ShouldBe($$"""{"id":"{{Citizen}}","name":"Citizen","role":"user"}""");
        message.GetProperty("recipient").GetRawText().ShouldBe($$"""{"id":"{{Hub}}","name":"Hub","role":"bot"}""");
        message.GetProperty("serviceUrl").GetString().ShouldBe(HubHook.ServiceUrl);
        Fields(message).ShouldBeSubsetOf(Fields(Sample("bf-activity-message")));
        end.GetProperty("type").GetString().ShouldBe("endOfConversation");
        Fields(end).ShouldBe(Fields(Sample("bf-activity-end-of-conversation")), ignoreOrder: true);
        _bot.Requests.ShouldAllBe(request => request.Type == "application/json; charset=utf-8");
    }

    [Fact]
    public async Task That_the_citizen_writes_is_told_as_typing()
    {
        await TellAsync(new ToHub.Typing(Handoff));
        Activity(0).GetProperty("type").GetString().ShouldBe("typing");
        Fields(Activity(0)).ShouldBe([.. Fields(Sample("bf-activity-typing")), "timestamp"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_null_on_the_wire_and_told_again_it_has_the_same_names()
    {
        await TellAsync(Begun);
        await TellAsync(Begun);
        _bot.Requests.ShouldAllBe(request => !request.Activity.GetRawText().Contains("null", StringComparison.Ordinal));
        _bot.Requests.Select(request => request.Activity.GetProperty("id").GetString()).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Each_activity_carries_our_token()
    {
        await TellAsync(Begun);
        var tokens = _bot.Requests.Select(request => request.Authorization).Distinct().ShouldHaveSingleItem();
        var token = new JsonWebToken(tokens["Bearer ".Length..]);
        token.Issuer.ShouldBe(HubHook.ServiceUrl);
        token.Audiences.ShouldBe([HubHook.AppId]);
        token.GetClaim("serviceurl").Value.ShouldBe(Activity(0).GetProperty("serviceUrl").GetString());
        (token.Alg, token.ValidFrom, token.ValidTo).ShouldBe(("RS256", new DateTime(2026, 11, 26, 9, 0, 0), new DateTime(2026, 11, 26, 10, 0, 0)));
        (await _hook.GetAsync("/hooks/hub/.well-known/keys")).GetProperty("keys")[0].GetProperty("kid").GetString().ShouldBe(token.Kid);
    }

    [Fact]
    public async Task A_bot_without_an_id_gets_no_token()
    {
        await using var hook = await HubHook.OpenAsync(hub => (hub.Endpoint, hub.AllowPrivateAddresses) = (_bot.Endpoint, true));
        (await hook.Hub.TellAsync(new ToHub.Ended(Handoff, Word), TestContext.Current.CancellationToken)).IsTaken.ShouldBeTrue();
        _bot.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("");
    }

    [Theory]
    [InlineData(200, null, true, false, null)]
    [InlineData(201, null, true, false, null)]
    [InlineData(202, null, true, false, null)]
    [InlineData(429, "7", false, true, 7)]
    [InlineData(429, null, false, true, null)]
    [InlineData(429, "Thu, 26 Nov 2026 09:02:00 GMT", false, true, 120)]
    [InlineData(429, "99999999", false, true, 86400)]
    [InlineData(503, "1", false, true, 1)]
    [InlineData(500, null, false, true, null)]
    [InlineData(502, null, false, true, null)]
    [InlineData(400, null, false, false, null)]
    [InlineData(403, null, false, false, null)]
    [InlineData(404, null, false, false, null)]
    [InlineData(413, null, false, false, null)]
    [InlineData(307, null, false, false, null)]
    public async Task A_status_says_whether_later_is_worth_it(int status, string? retryAfter, bool taken, bool mayRetry, int? seconds)
    {
        _bot.Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        var outcome = await TellAsync(new ToHub.Ended(Handoff, Word));
        (outcome.IsTaken, outcome.MayRetry, outcome.NotBefore).ShouldBe((taken, mayRetry, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null));
        if (!taken) outcome.Reason!.ShouldContain($"{status}");
        _bot.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_recorded_matrix_of_retries_is_ours_but_for_the_waiting_which_the_outbox_does()
    {
        foreach (var recorded in Sample("bf-connector-retry-matrix").GetProperty("cases").EnumerateArray())
        {
            _bot.Answer = (_, context) =>
            {
                context.Response.StatusCode = recorded.GetProperty("status").GetInt32();
                return Task.CompletedTask;
            };
            (await TellAsync(new ToHub.Ended(Handoff, Word))).MayRetry.ShouldBe(recorded.GetProperty("attempts").GetInt32() > 1, recorded.GetRawText());
        }
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        _bot.Answer = (number, context) =>
        {
            context.Response.StatusCode = number == 1 ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
            _hook.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        };
        (await TellAsync(new ToHub.Ended(Handoff, Word))).ShouldBe(HubOutcome.Taken);
        _bot.Requests.Select(request => request.Authorization).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_hub_that_trusts_no_token_of_ours_is_told_of_with_its_own_words()
    {
        _bot.Answer = (_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsync("Unauthorized. Invalid AppId passed on token", context.RequestAborted);
        };
        (await TellAsync(Begun)).ShouldBe(new HubOutcome("The hub refused it: HTTP 401: Unauthorized. Invalid AppId passed on token", MayRetry: false, null));
        _bot.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_hub_that_keeps_silent_may_be_told_again()
    {
        _bot.Answer = (_, context) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        var telling = TellAsync(new ToHub.Ended(Handoff, Word));
        await _bot.HeardAsync;
        _hook.Time.Advance(TimeSpan.FromSeconds(15));
        (await telling).ShouldBe(new HubOutcome("The hub did not answer within 15 s.", MayRetry: true, null));
    }

    [Fact]
    public async Task So_may_one_that_is_not_there()
    {
        await _bot.DisposeAsync();
        var outcome = await TellAsync(new ToHub.Ended(Handoff, Word));
        (outcome.Reason, outcome.MayRetry).ShouldBe(("The hub could not be reached: ConnectionError.", true));
        _bot = await BotOnThisMachine.OpenAsync();
    }

    [Fact]
    public async Task A_hub_in_our_own_network_is_not_called_unless_that_is_allowed()
    {
        await using var hook = await HubHook.OpenAsync(hub => hub.Endpoint = _bot.Endpoint);
        var outcome = await hook.Hub.TellAsync(new ToHub.Ended(Handoff, Word), TestContext.Current.CancellationToken);
        outcome.ShouldBe(new HubOutcome("127.0.0.1 leads to no public address. If it stands in your own network, set Handoff:Hub:AllowPrivateAddresses.", MayRetry: false, null));
        _bot.Requests.ShouldBeEmpty();
    }

    private HudumaContact.Handoff.Handoffs.HandoffId Handoff => _hook.Replies.Known;

    private string Citizen => $"citizen-{Handoff}";

    private string Hub => $"hub-{Handoff}";

    private ToHub.Begun Begun => new(
        Handoff,
        Guid.Parse("0193a5c0-0000-7000-8000-000000000079"),
        new Dictionary<string, string> { ["case"] = "HC-7F3K", ["queue"] = "kodi", ["language"] = "sw" },
        [new TranscriptLine(true, "Nataka msaada \"<b>\" \U0001F600", At), new TranscriptLine(false, "Chagua 1", At.AddSeconds(1))]);

    private Task<HubOutcome> TellAsync(ToHub word) => _hook.Hub.TellAsync(word, TestContext.Current.CancellationToken).AsTask();

    private JsonElement Activity(int number) => _bot.Requests.ElementAt(number).Activity;

    private static JsonElement Sample(string name) => JsonDocument.Parse(Samples.Of("BotFramework", name + ".json")).RootElement;

    private static List<string> Fields(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];
}
