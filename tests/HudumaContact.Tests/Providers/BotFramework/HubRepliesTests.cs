using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>What a hub says to us, as its SDK was recorded saying it, and what it is answered.</summary>
public sealed class HubRepliesTests : IAsyncLifetime
{
    private HubHook _hook = null!;

    public async ValueTask InitializeAsync() => _hook = await HubHook.OpenAsync();

    public ValueTask DisposeAsync() => _hook.DisposeAsync();

    public static TheoryData<string, FromHub> Recorded => new()
    {
        { "bf-handoff-status-accepted-eventfactory", new FromHub.Accepted() },
        { "bf-handoff-status-failed-eventfactory", new FromHub.Failed("no agents available") },
        { "bf-handoff-status-completed-eventfactory", new FromHub.Completed(null) },
        { "bf-activity-handoff-status-in", new FromHub.Accepted("Agent Achieng joined") },
        { "bf-reply-to-activity-request", new FromHub.Said(null, "Habari") },
        { "bf-send-to-conversation-request", new FromHub.Said(null, "Habari") },
        { "bf-activity-message", new FromHub.Said("conv-1|0000001", "Nataka kuzungumza na wakala") },
        { "bf-activity-typing", new FromHub.Typing() },
        { "bf-activity-end-of-conversation", new FromHub.Completed(null) },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_activity_is_understood(string sample, FromHub word)
    {
        foreach (var path in new[] { _hook.ActivitiesOf(), _hook.ActivitiesOf() + "/conv-1%7C0000001%3B%40" })
        {
            (await _hook.PostAsync(path, Sent(sample, HubHook.ServiceUrl))).Status.ShouldBe(HttpStatusCode.OK);
            _hook.Replies.Words.TryDequeue(out var taken).ShouldBeTrue();
            taken.ShouldBe((_hook.Replies.Known, word));
        }
    }

    [Theory]
    [InlineData("/hooks/hub", HttpStatusCode.OK)]
    [InlineData("/hooks/hub/", HttpStatusCode.OK)]
    [InlineData("/hooks/hub//", HttpStatusCode.Unauthorized)]
    [InlineData("/hooks/HUB", HttpStatusCode.Unauthorized)]
    public async Task Our_address_may_end_with_a_slash_and_no_other_is_ours(string path, HttpStatusCode expected)
    {
        (await _hook.PostAsync(_hook.ActivitiesOf(), Sent("bf-reply-to-activity-request", HubHook.PublicAddress + path))).Status.ShouldBe(expected);
        _hook.Replies.Words.IsEmpty.ShouldBe(expected != HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_names_the_activity_by_its_own_id_or_by_a_new_one()
    {
        IdOf(await _hook.PostAsync(_hook.ActivitiesOf(), """{"type":"message","id":"hub-9","text":"Habari"}""")).ShouldBe("hub-9");
        IdOf(await _hook.PostAsync(_hook.ActivitiesOf(), """{"type":"message","text":"Habari"}""")).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("""{"type":"trace","name":"turn","value":{"state":"accepted"}}""")]
    [InlineData("""{"type":"event","name":"webchat/join"}""")]
    [InlineData("""{"type":"event","name":"handoff.status","value":{"state":"typing"}}""")]
    [InlineData("""{"type":"event","name":"handoff.status","value":"accepted"}""")]
    [InlineData("""{"type":"event","name":"handoff.status"}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""")]
    public async Task What_says_nothing_to_us_is_taken_and_left(string activity)
    {
        (await _hook.PostAsync(_hook.ActivitiesOf(), activity)).Status.ShouldBe(HttpStatusCode.OK);
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"message","text":"Habari","sheet":[1,{"two":null}],"from":7,"timestamp":"noon"}""")]
    [InlineData("""{"text":"Habari","type":"message","value":null,"name":null,"id":null}""")]
    public async Task What_we_do_not_read_may_be_anything(string activity)
    {
        (await _hook.PostAsync(_hook.ActivitiesOf(), activity)).Status.ShouldBe(HttpStatusCode.OK);
        _hook.Replies.Words.ShouldHaveSingleItem().Word.ShouldBe(new FromHub.Said(null, "Habari"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Habari")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":"Habari"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":{"en":"Habari"}}""")]
    public async Task What_is_no_activity_is_refused_with_the_reason(string body)
    {
        var answer = await _hook.PostAsync(_hook.ActivitiesOf(), body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ReasonOf(answer).ShouldContain("type");
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":" ","attachments":[{"contentType":"image/png","contentUrl":"https://hub.example.test/a.png"}]}""")]
    public async Task A_message_without_words_can_not_reach_a_phone(string body)
    {
        var answer = await _hook.PostAsync(_hook.ActivitiesOf(), body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ReasonOf(answer).ShouldContain("say it in words");
    }

    [Fact]
    public async Task A_message_has_1600_characters_at_most()
    {
        static string Body(int length) => JsonSerializer.Serialize(new { type = "message", text = new string('x', length) });
        (await _hook.PostAsync(_hook.ActivitiesOf(), Body(1600))).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await _hook.PostAsync(_hook.ActivitiesOf(), Body(1601));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        CodeOf(answer).ShouldBe("MessageSizeTooBig");
        ReasonOf(answer).ShouldBe("The message has 1601 characters, and 1600 at most reach a citizen at once. Say it in parts.");
        _hook.Replies.Words.ShouldHaveSingleItem().Word.ShouldBe(new FromHub.Said(null, new string('x', 1600)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task What_a_status_says_is_kept_up_to_1600_characters_never_inside_one(string before)
    {
        var message = before + string.Concat(Enumerable.Repeat("\U0001F600", 1000));
        await _hook.PostAsync(_hook.ActivitiesOf(), JsonSerializer.Serialize(new { type = "event", name = "handoff.status", value = new { state = "completed", message } }));

        var kept = _hook.Replies.Words.ShouldHaveSingleItem().Word.ShouldBeOfType<FromHub.Completed>().Words.ShouldNotBeNull();
        kept.Length.ShouldBeInRange(1599, 1600);
        message.ShouldStartWith(kept[..^1]);
        kept[^1].ShouldBe('\u2026');
        char.IsHighSurrogate(kept[^2]).ShouldBeFalse();
    }

    [Fact]
    public async Task An_activity_has_256_KB_at_most()
    {
        string Body(int size) => """{"type":"message","text":"Habari","channelData":" """ + new string('x', size - 52) + "\"}";
        Body(ActivityEndpoint.LargestBody).Length.ShouldBe(ActivityEndpoint.LargestBody);
        (await _hook.PostAsync(_hook.ActivitiesOf(), Body(ActivityEndpoint.LargestBody))).Status.ShouldBe(HttpStatusCode.OK);
        var answer = await _hook.PostAsync(_hook.ActivitiesOf(), Body(ActivityEndpoint.LargestBody + 1));
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ReasonOf(answer).ShouldContain("262144");
        _hook.Replies.Words.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("0193a5c0000070008000000000000099")]
    [InlineData("conv-1")]
    [InlineData("conv-1%7C7")]
    public async Task An_unknown_conversation_is_not_found_and_nothing_is_stored(string conversation)
    {
        var answer = await _hook.PostAsync(_hook.ActivitiesOf(conversation), Sent("bf-reply-to-activity-request", HubHook.ServiceUrl));
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        ReasonOf(answer).ShouldStartWith("Conversation not found");
        CodeOf(answer).ShouldBe(CodeOf((default, Samples.Of("BotFramework", "bf-error-response.json"))));
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_not_be_kept_is_to_be_sent_again()
    {
        _hook.Replies.IsFull = true;
        (await _hook.PostAsync(_hook.ActivitiesOf(), Sent("bf-reply-to-activity-request", HubHook.ServiceUrl))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        _hook.Told.ShouldHaveSingleItem().ShouldStartWith("Error: What the hub said");
    }

    [Fact]
    public async Task What_was_said_is_neither_changed_nor_taken_back()
    {
        var path = _hook.ActivitiesOf() + "/conv-1%7C0000001";
        IdOf(await _hook.SendAsync(HttpMethod.Put, path, Sent("bf-reply-to-activity-request", HubHook.ServiceUrl))).ShouldBe("conv-1|0000001");
        (await _hook.SendAsync(HttpMethod.Delete, path)).ShouldBe((HttpStatusCode.OK, ""));
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task History_is_taken_and_left()
    {
        IdOf(await _hook.PostAsync(_hook.ActivitiesOf() + "/history", Samples.Of("BotFramework", "bf-conversation-history-request.json"))).Length.ShouldBe(32);
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_members_are_the_hub_and_the_citizen_by_names_of_this_conversation_alone()
    {
        var conversation = $"/hooks/hub/v3/conversations/{_hook.Replies.Known}";
        var members = await _hook.GetAsync(conversation + "/members");
        members.EnumerateArray().Select(member => member.GetProperty("role").GetString()).ShouldBe(["bot", "user"]);
        members.EnumerateArray().ShouldAllBe(member => member.GetProperty("id").GetString()!.EndsWith(_hook.Replies.Known.ToString(), StringComparison.Ordinal));
        Fields(members[1]).ShouldBe([.. Fields(JsonDocument.Parse(Samples.Of("BotFramework", "bf-conversation-members-response.json")).RootElement[0]), "role"]);

        (await _hook.GetAsync(conversation + "/pagedmembers?pageSize=1")).GetProperty("members").GetRawText().ShouldBe(members.GetRawText());
        (await _hook.GetAsync(conversation + "/activities/1/members")).GetRawText().ShouldBe(members.GetRawText());
        (await _hook.GetAsync($"{conversation}/members/{members[1].GetProperty("id").GetString()}")).GetRawText().ShouldBe(members[1].GetRawText());
        (await _hook.SendAsync(HttpMethod.Get, conversation + "/members/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST", "", "Conversations begin here")]
    [InlineData("GET", "", "Conversations begin here")]
    [InlineData("DELETE", "/0193a5c0000070008000000000000042/members/1", "To leave")]
    [InlineData("POST", "/0193a5c0000070008000000000000042/attachments", "say it in words")]
    public async Task What_a_hub_can_not_do_here_is_refused_with_the_reason(string method, string path, string reason)
    {
        var answer = await _hook.SendAsync(new HttpMethod(method), "/hooks/hub/v3/conversations" + path, method == "GET" ? null : Samples.Of("BotFramework", "bf-create-conversation-request.json"));
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        ReasonOf(answer).ToUpperInvariant().ShouldContain(reason.ToUpperInvariant());
        CodeOf(answer).ShouldBe("Forbidden");
    }

    /// <summary>The sample as it would be sent to us; those of the factory have no address, and the hub adds none.</summary>
    private static string Sent(string sample, string serviceUrl)
    {
        var activity = JsonNode.Parse(Samples.Of("BotFramework", sample + ".json"))!.AsObject();
        if (activity.ContainsKey("serviceUrl")) activity["serviceUrl"] = serviceUrl;
        return activity.ToJsonString();
    }

    private static IEnumerable<string> Fields(JsonElement member) => member.EnumerateObject().Select(field => field.Name);

    private static string IdOf((HttpStatusCode Status, string Body) answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var named = JsonDocument.Parse(answer.Body).RootElement;
        Fields(named).ShouldBe(Fields(JsonDocument.Parse(Samples.Of("BotFramework", "bf-resource-response.json")).RootElement));
        return named.GetProperty("id").GetString()!;
    }

    private static string ReasonOf((HttpStatusCode Status, string Body) answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetProperty("message").GetString()!;

    private static string CodeOf((HttpStatusCode Status, string Body) answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetProperty("code").GetString()!;
}
