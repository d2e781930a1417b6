using System.Text.Json;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>Whole cases through the running program: a citizen dials and texts, and a hub made with the vendor's own package answers, or is not there.</summary>
public sealed class WholeCaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citizen_is_answered_by_the_hub_from_the_request_to_the_rating()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        await using var vendor = await VendorHub.StartAsync(new { Replies = true }, Cancellation);
        await using var house = await HouseWithHub.StartAsync(vendor.Endpoint, "00:05:00", Cancellation);

        var number = await house.RequestAsync("I cannot read the form", Cancellation);
        await ActivityAsync(vendor, "conversationUpdate");
        ShouldTellAll(await ActivityAsync(vendor, "event"), number, house.ServiceUrl);
        (await house.SentAsync("Achieng", Cancellation)).ShouldContain($"Achieng of Huduma Kenya is here about {number}. Reply to this SMS. We never ask for a PIN.");

        await house.TextAsync("Page two \U0001F600", Cancellation);
        (await ActivityAsync(vendor, "message")).GetProperty("text").GetString().ShouldBe("Page two \U0001F600");
        (await house.SentAsync("Umesema", Cancellation)).ShouldContain("Umesema: Page two \U0001F600");
        await DoAsync(vendor, new { deed = "typing" });
        await DoAsync(vendor, new { deed = "say", text = "Write your ID number there." });
        (await house.SentAsync("Write", Cancellation)).ShouldContain("Write your ID number there.");

        await DoAsync(vendor, new { deed = "status", state = "completed", message = "Helped with the form" });
        (await house.SentAsync("Huduma Kenya: we have closed", Cancellation))[^1].ShouldStartWith("Huduma Kenya: we have closed your request. How did we help?");
        (await ActivityAsync(vendor, "endOfConversation")).GetProperty("code").GetString().ShouldBe("unknown");
        await house.TextAsync("5", Cancellation);
        (await house.SentAsync("Thank you", Cancellation))[^1].ShouldStartWith("Thank you for contacting Huduma Kenya.");
        house.Number("SELECT marks FROM ratings").ShouldBe(5);
        (await vendor.DoAsync(new { deed = "say", text = "Late" }, Cancellation)).GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task Hub_and_program_killed_and_started_again_lose_nothing_and_keep_the_order()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        var hub = new { Replies = true, Port = FreePort.Next() };
        var killed = await VendorHub.StartAsync(hub, Cancellation);
        await using var house = await HouseWithHub.StartAsync(killed.Endpoint, "00:05:00", Cancellation);
        await house.RequestAsync("my form", Cancellation);
        await house.SentAsync("Achieng", Cancellation);
        await killed.DisposeAsync();
        string[] texts = ["one", "two", "three"];
        foreach (var text in texts) await house.TextAsync(text, Cancellation);
        await house.KillAndStartAgainAsync(Cancellation);

        await using var again = await VendorHub.StartAsync(hub, Cancellation);
        foreach (var text in texts) (await ActivityAsync(again, "message")).GetProperty("text").GetString().ShouldBe(text);

        (await house.SentAsync("Umesema: three", Cancellation)).Where(text => text.StartsWith("Umesema", StringComparison.Ordinal)).ShouldBe(texts.Select(text => $"Umesema: {text}"));
        (await house.IsAtHubAsync(true, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_hub_that_stays_down_loses_the_case_to_the_desk_and_is_refused_when_it_comes_back()
    {
        Assert.SkipWhen(VendorHub.Missing is not null, VendorHub.Missing ?? "");
        var hub = new { Replies = true, Port = FreePort.Next() };
        var killed = await VendorHub.StartAsync(hub, Cancellation);
        await using var house = await HouseWithHub.StartAsync(killed.Endpoint, "00:00:02", Cancellation);
        await house.RequestAsync("my form", Cancellation);
        await house.SentAsync("Achieng", Cancellation);
        await killed.DisposeAsync();
        await house.TextAsync("Is anybody there?", Cancellation);

        (await house.IsAtHubAsync(false, Cancellation)).ShouldBeFalse();
        // Queued, at the place of its first request.
        house.Number("SELECT count(*) FROM handoffs WHERE state = 0 AND agent_id IS NULL AND requested_at = (SELECT min(at) FROM handoff_entries)").ShouldBe(1);

        await using var again = await VendorHub.StartAsync(hub, Cancellation);
        await ActivityAsync(again, "endOfConversation");
        var entries = house.Number("SELECT count(*) FROM handoff_entries");
        (await again.DoAsync(new { deed = "say", text = "We are back" }, Cancellation)).GetProperty("status").GetInt32().ShouldBe(404);
        house.Number("SELECT count(*) FROM handoff_entries").ShouldBe(entries);
    }

    /// <summary>As the package read it.</summary>
    private static void ShouldTellAll(JsonElement initiate, string number, string serviceUrl)
    {
        initiate.GetProperty("name").GetString().ShouldBe("handoff.initiate");
        initiate.GetProperty("serviceUrl").GetString().ShouldBe(serviceUrl);
        var value = initiate.GetProperty("value").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString());
        value.ShouldBe(
            new Dictionary<string, string?> { ["case"] = number, ["queue"] = "general", ["language"] = "en", ["reason"] = "I cannot read the form", ["priority"] = "normal", ["line"] = "sms" }, ignoreOrder: true);
        var transcript = initiate.GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem();
        transcript.GetProperty("name").GetString().ShouldBe("Transcript");
        var lines = transcript.GetProperty("content").GetProperty("activities").EnumerateArray()
            .Select(line => (Role: line.GetProperty("from").GetProperty("role").GetString(), Text: line.GetProperty("text").GetString()!)).ToList();
        lines.Select(line => line.Role).ShouldBe(["bot", "user", "bot", "user", "bot", "user", "bot", "user"]);
        lines[0].Text.ShouldStartWith("Karibu Huduma Kenya");
        // What is private is left out.
        lines.Select(line => line.Text).ShouldContain("(private)");
        initiate.GetRawText().ShouldNotContain("700000042");
    }

    /// <summary>The next turn that the hub has, of this type.</summary>
    private static async Task<JsonElement> ActivityAsync(VendorHub vendor, string type)
    {
        while (true)
        {
            var turn = await vendor.NextTurnAsync(Cancellation);
            turn.TryGetProperty("activity", out var activity).ShouldBeTrue(turn.GetRawText());
            if (activity.GetProperty("type").GetString() == type) return activity;
        }
    }

    private static async Task DoAsync(VendorHub vendor, object deed)
    {
        var result = await vendor.DoAsync(deed, Cancellation);
        result.TryGetProperty("error", out _).ShouldBeFalse(result.GetRawText());
    }
}
