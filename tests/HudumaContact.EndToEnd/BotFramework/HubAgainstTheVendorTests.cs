using System.Text.Json;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>A hub made with the vendor's own package, through a whole case: what it reads of ours, and what we read of its own events.</summary>
public sealed class HubAgainstTheVendorTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private static readonly DateTime At = new(2026, 11, 26, 8, 59, 30, 125, DateTimeKind.Utc);

    private readonly string _keys = Directory.CreateTempSubdirectory("huduma-keys-").FullName;

    public void Dispose() => Directory.Delete(_keys, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_handed_over_accepted_answered_and_completed()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        await using var vendor = await VendorHub.StartAsync(new { Replies = true }, Cancellation);
        await using var ours = await OurSide.StartAsync(FreePort.Next(), _keys, hub => hub.Endpoint = vendor.Endpoint.ToString(), Cancellation);

        (await ours.Hub.TellAsync(Begun(ours), Cancellation)).ShouldBe(HubOutcome.Taken);
        (await vendor.NextTurnAsync(Cancellation)).GetProperty("activity").GetProperty("membersAdded").GetArrayLength().ShouldBe(2);
        var initiated = await vendor.NextTurnAsync(Cancellation);
        ShouldBeWhatWeTold(initiated.GetProperty("activity"), ours);
        initiated.GetProperty("sent").GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Accepted("Achieng"));

        (await ours.Hub.TellAsync(new ToHub.Said(ours.Handoff, Guid.Parse("0193a5c0-0000-7000-8000-000000000077"), "Nimefika \U0001F600", At), Cancellation)).ShouldBe(HubOutcome.Taken);
        (await vendor.NextTurnAsync(Cancellation)).GetProperty("activity").GetProperty("text").GetString().ShouldBe("Nimefika \U0001F600");
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Said(null, "Umesema: Nimefika \U0001F600"));

        await DoAsync(vendor, new { deed = "typing" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Typing());
        await DoAsync(vendor, new { deed = "say", text = "Leta kitambulisho" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Said(null, "Leta kitambulisho"));
        await DoAsync(vendor, new { deed = "trace" });
        await DoAsync(vendor, new { deed = "status", state = "completed", message = "Asante" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Completed("Asante"));

        (await ours.Hub.TellAsync(new ToHub.Ended(ours.Handoff, Guid.Parse("0193a5c0-0000-7000-8000-000000000078")), Cancellation)).ShouldBe(HubOutcome.Taken);
        (await vendor.NextTurnAsync(Cancellation)).GetProperty("activity").GetProperty("type").GetString().ShouldBe("endOfConversation");
        ours.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Every_state_of_its_factory_and_every_call_of_its_client_is_answered()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        await using var vendor = await VendorHub.StartAsync(new { Replies = false }, Cancellation);
        await using var ours = await OurSide.StartAsync(FreePort.Next(), _keys, hub => hub.Endpoint = vendor.Endpoint.ToString(), Cancellation);
        await ours.Hub.TellAsync(Begun(ours), Cancellation);

        await DoAsync(vendor, new { deed = "status", state = "accepted" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Accepted());
        await DoAsync(vendor, new { deed = "status", state = "failed", message = "no agents available" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Failed("no agents available"));
        await DoAsync(vendor, new { deed = "status", state = "completed" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Completed(null));
        await DoAsync(vendor, new { deed = "end" });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Completed(null));
        await DoAsync(vendor, new { deed = "say", text = new string('x', 1_600) });
        (await ours.NextWordAsync(Cancellation)).ShouldBe(new FromHub.Said(null, new string('x', 1_600)));
        // Over what the server takes of others, so that it is read at all.
        RefusedWith(413, "The message has 200000 characters", await vendor.DoAsync(new { deed = "say", text = new string('x', 200_000) }, Cancellation));

        await DoAsync(vendor, new { deed = "update", id = "a|1", text = "Leta kitambulisho" });
        await DoAsync(vendor, new { deed = "delete", id = "a|1" });
        await CallAsync(vendor, "sendConversationHistory", "$conversation", new { activities = Array.Empty<object>() });
        (await CallAsync(vendor, "getConversationMembers", "$conversation")).EnumerateArray().Select(member => member.GetProperty("role").GetString()).ShouldBe(["bot", "user"]);
        (await CallAsync(vendor, "getConversationPagedMembers", "$conversation")).GetProperty("members").GetArrayLength().ShouldBe(2);
        (await CallAsync(vendor, "getConversationMember", "$conversation", $"citizen-{ours.Handoff}")).GetProperty("name").GetString().ShouldBe("Citizen");
        (await CallAsync(vendor, "getActivityMembers", "$conversation", "a|1")).GetArrayLength().ShouldBe(2);

        await RefusedAsync(vendor, 403, "Conversations begin here", "createConversation", new { isGroup = false });
        await RefusedAsync(vendor, 403, "Nobody can be removed", "deleteConversationMember", "$conversation", "1");
        await RefusedAsync(vendor, 404, "Conversation not found", "sendToConversation", "0193a5c0000070008000000000000099", new { type = "message", text = "Habari" });
        ours.HasMore.ShouldBeFalse();
    }

    /// <summary>With checks on, by the settings that docs/operating.md names.</summary>
    [Fact]
    public async Task Its_package_trusts_our_tokens_by_what_we_publish_and_no_others()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        var port = FreePort.Next();
        var hook = $"http://127.0.0.1:{port}/hooks/hub";
        await using var vendor = await VendorHub.StartAsync(TrustIn(hook), Cancellation);
        await using (var ours = await OurSide.StartAsync(port, _keys, hub => (hub.Endpoint, hub.AppId) = (vendor.Endpoint.ToString(), AppId), Cancellation))
        {
            (await ours.Hub.TellAsync(Begun(ours), Cancellation)).ShouldBe(HubOutcome.Taken);
            await vendor.NextTurnAsync(Cancellation);
            ShouldBeWhatWeTold((await vendor.NextTurnAsync(Cancellation)).GetProperty("activity"), ours);
        }

        await RefusesAsync("Unauthorized. Invalid AppId passed on token", hub => hub.AppId = "99999999-2222-3333-4444-555555555555");
        await RefusesAsync("Unauthorized. No valid identity.", hub => (hub.AppId, hub.OwnIssuer) = (AppId, "https://elsewhere.example.test"));
        await RefusesAsync("Unauthorized Access. Request is not authorized", hub => hub.AppId = "");
        foreach (var key in Directory.GetFiles(_keys)) File.Delete(key);
        await RefusesAsync("Signing Key could not be retrieved.", hub => hub.AppId = AppId);

        async Task RefusesAsync(string reason, Action<HubOptions> set)
        {
            await using var wrong = await OurSide.StartAsync(port, _keys, hub =>
            {
                hub.Endpoint = vendor.Endpoint.ToString();
                set(hub);
            }, Cancellation);
            var outcome = await wrong.Hub.TellAsync(Begun(wrong), Cancellation);
            outcome.MayRetry.ShouldBeFalse();
            outcome.Reason!.ShouldStartWith($"The hub refused it: HTTP 401: {reason}");
        }
    }

    private static Dictionary<string, object> TrustIn(string hook)
    {
        var settings = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Replies"] = false,
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "never used",
            ["RequiredEndorsements"] = new[] { "huduma" },
        };
        foreach (var (name, value) in WhatTheDocsSay.OfTrust(hook)) settings.Add(name, value);
        return settings;
    }

    private static ToHub.Begun Begun(OurSide ours) => new(
        ours.Handoff,
        Guid.Parse("0193a5c0-0000-7000-8000-000000000079"),
        new Dictionary<string, string> { ["case"] = "HC-7F3K", ["queue"] = "kodi", ["language"] = "sw" },
        [new TranscriptLine(true, "Nataka msaada", At), new TranscriptLine(false, "Chagua 1", At.AddSeconds(1))]);

    /// <summary>As the package read it; times are dates to it, and written again.</summary>
    private static void ShouldBeWhatWeTold(JsonElement activity, OurSide ours)
    {
        activity.GetProperty("name").GetString().ShouldBe("handoff.initiate");
        activity.GetProperty("value").GetRawText().ShouldBe("""{"case":"HC-7F3K","queue":"kodi","language":"sw"}""");
        activity.GetProperty("channelId").GetString().ShouldBe("huduma");
        activity.GetProperty("serviceUrl").GetString().ShouldBe(ours.ServiceUrl);
        activity.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(ours.Handoff.ToString());
        activity.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
        activity.GetProperty("recipient").GetProperty("role").GetString().ShouldBe("bot");
        activity.GetProperty("locale").GetString().ShouldBe("sw-KE");
        activity.GetProperty("relatesTo").GetProperty("conversation").GetRawText().ShouldBe(activity.GetProperty("conversation").GetRawText());
        var transcript = activity.GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem();
        transcript.GetProperty("name").GetString().ShouldBe("Transcript");
        transcript.GetProperty("contentType").GetString().ShouldBe("application/json");
        transcript.GetProperty("content").GetProperty("activities").EnumerateArray()
            .Select(line => (line.GetProperty("from").GetProperty("role").GetString(), line.GetProperty("text").GetString(), line.GetProperty("timestamp").GetDateTime()))
            .ShouldBe([("user", "Nataka msaada", At), ("bot", "Chagua 1", At.AddSeconds(1))]);
    }

    private static async Task<JsonElement> DoAsync(VendorHub vendor, object deed)
    {
        var result = await vendor.DoAsync(deed, Cancellation);
        result.TryGetProperty("error", out _).ShouldBeFalse(result.GetRawText());
        return result.TryGetProperty("sent", out var sent) ? sent : default;
    }

    private static Task<JsonElement> CallAsync(VendorHub vendor, string call, params object[] parameters) => DoAsync(vendor, new { deed = "client", call, parameters });

    private static async Task RefusedAsync(VendorHub vendor, int status, string reason, string call, params object[] parameters) =>
        RefusedWith(status, reason, await vendor.DoAsync(new { deed = "client", call, parameters }, Cancellation));

    private static void RefusedWith(int status, string reason, JsonElement result)
    {
        result.GetProperty("status").GetInt32().ShouldBe(status, result.GetRawText());
        result.GetProperty("error").GetString()!.ShouldStartWith(reason);
    }
}
