using System.Net;
using System.Text.Json;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Providers;
using HudumaContact.Providers.DirectLine;
using HudumaContact.Providers.DirectLine.Callers;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.DirectLine;

/// <summary>What a client of Direct Line gets for what it sends, good and bad, over HTTP and its WebSocket, from the whole host with the real flows.</summary>
public sealed class DirectLineTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Secret = "demo";

    private const string PortalPage = PortalHost.Page;

    private readonly RunningHost _host = portal.Host;

    [Fact]
    public async Task A_chat_begins_with_the_languages_as_buttons()
    {
        var chatter = await Chatter.BegunAsync(_host);
        var (activities, watermark) = await chatter.ReadAsync();

        var greeting = activities.ShouldHaveSingleItem();
        watermark.ShouldBe("1");
        greeting.GetProperty("type").GetString().ShouldBe("message");
        greeting.GetProperty("id").GetString().ShouldBe($"{chatter.Chat}|0000001");
        greeting.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(chatter.Chat);
        greeting.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        greeting.GetProperty("textFormat").GetString().ShouldBe("plain");
        var actions = greeting.GetProperty("suggestedActions").GetProperty("actions");
        actions.EnumerateArray().Select(action => (action.GetProperty("title").GetString(), action.GetProperty("value").GetString())).ShouldBe([("English", "1"), ("Kiswahili", "2"), ("Privacy", "3")]);
        // Nothing is said of a number that we don't have.
        greeting.GetProperty("text").GetString()!.ShouldNotContain("number");
    }

    [Fact]
    public async Task A_question_in_own_words_is_answered_with_the_fee()
    {
        var chatter = await Chatter.BegunAsync(_host);
        await chatter.SayAsync("1");
        await chatter.SayAsync("pasport ni how much");
        (await chatter.TextsAsync())[^1]!.ShouldContain("KSh 7,500");
    }

    [Fact]
    public async Task What_was_said_comes_back_with_its_clients_own_name_for_it()
    {
        var chatter = await Chatter.BegunAsync(_host);
        var body = JsonSerializer.Serialize(new { type = "message", text = "1", value = "1", channelData = new { clientActivityID = "c-1", messageBack = new { displayText = "English" } } });
        (await chatter.PostAsync(body)).Answer.GetProperty("id").GetString().ShouldBe($"{chatter.Chat}|c-1");
        await Chatter.IdleAsync(_host);

        var (activities, _) = await chatter.ReadAsync("1");
        var echo = activities[0];
        echo.GetProperty("id").GetString().ShouldBe($"{chatter.Chat}|c-1");
        (echo.GetProperty("from").GetProperty("id").GetString(), echo.GetProperty("from").GetProperty("role").GetString()).ShouldBe(($"dl_{chatter.Chat}", "user"));
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("c-1");
        echo.GetProperty("channelData").GetProperty("messageBack").GetProperty("displayText").GetString().ShouldBe("English");
        activities[1].GetProperty("replyToId").GetString().ShouldBe($"{chatter.Chat}|c-1");
    }

    [Fact]
    public async Task The_same_activity_again_gets_the_same_id_and_causes_nothing()
    {
        var chatter = await Chatter.BegunAsync(_host);
        (await chatter.SayAsync("1", "once")).ShouldBe(await chatter.SayAsync("1", "once"));
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_older_client_sends_only_the_value_of_a_button()
    {
        var chatter = await Chatter.BegunAsync(_host);
        (await chatter.PostAsync("""{"type":"message","value":"1"}""")).Status.ShouldBe(HttpStatusCode.OK);
        await Chatter.IdleAsync(_host);
        (await chatter.TextsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_stream_tells_what_stands_there_and_then_what_is_written()
    {
        var chatter = await Chatter.BegunAsync(_host);
        using var socket = await chatter.WatchAsync();
        (await Chatter.NextAsync(socket)).GetProperty("activities").GetArrayLength().ShouldBe(1);
        await chatter.SayAsync("1", "by-stream");

        var seen = new List<string?>();
        while (seen.Count < 2) seen.AddRange((await Chatter.NextAsync(socket)).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()));
        seen.ShouldBe([$"{chatter.Chat}|by-stream", $"{chatter.Chat}|0000003"]);
    }

    [Fact]
    public async Task A_stream_goes_on_after_its_mark()
    {
        var chatter = await Chatter.BegunAsync(_host);
        await chatter.SayAsync("1");
        using var socket = await chatter.WatchAsync("2");
        var set = await Chatter.NextAsync(socket);
        set.GetProperty("activities").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe($"{chatter.Chat}|0000003");
        set.GetProperty("watermark").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task That_somebody_of_ours_types_is_seen_by_who_looks_and_kept_nowhere()
    {
        var chatter = await Chatter.BegunAsync(_host);
        using var socket = await chatter.WatchAsync("1");
        ChatUser.TryParse(chatter.Chat, out var user).ShouldBeTrue();
        _host.Services.GetRequiredService<IChatSignals>().Typing(user);
        (await Chatter.NextAsync(socket)).GetProperty("activities")[0].GetProperty("type").GetString().ShouldBe("typing");
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task That_a_citizen_who_asked_for_a_person_types_is_seen_at_the_desk_and_kept_nowhere()
    {
        var chatter = await Chatter.BegunAsync(_host);
        foreach (var said in new[] { "1", "talk to a person", "I lost my ID", "1" }) await chatter.SayAsync(said);
        var texts = await chatter.TextsAsync();
        var handoff = _host.Services.GetRequiredService<HandoffBoard>().Open.Single(open => texts.Any(text => text!.Contains(open.CaseNumber, StringComparison.Ordinal)));
        var typing = _host.Services.GetRequiredService<CitizenTyping>();
        typing.Is(handoff.Id).ShouldBeFalse();

        (await chatter.PostAsync("""{"type":"typing"}""")).Status.ShouldBe(HttpStatusCode.OK);

        typing.Is(handoff.Id).ShouldBeTrue();
        (await chatter.TextsAsync()).ShouldBe(texts);
    }

    [Fact]
    public async Task Begun_twice_it_is_one_chat_that_is_greeted_once()
    {
        var chatter = await Chatter.BegunAsync(_host);
        var (status, answer) = await chatter.SendAsync(HttpMethod.Post, "/conversations");
        (status, answer.GetProperty("conversationId").GetString()).ShouldBe((HttpStatusCode.OK, chatter.Chat));
        await Chatter.IdleAsync(_host);
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_back_gets_a_stream_from_the_mark_on()
    {
        var chatter = await Chatter.BegunAsync(_host);
        var (status, answer) = await chatter.SendAsync(HttpMethod.Get, $"/conversations/{chatter.Chat}?watermark=1");
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("streamUrl").GetString()!.ShouldStartWith($"ws://{_host.Client.BaseAddress!.Authority}/v3/directline/conversations/{chatter.Chat}/stream?watermark=1&t=");
        answer.GetProperty("expires_in").GetInt32().ShouldBe(1800);
    }

    [Fact]
    public async Task A_portals_server_makes_tokens_with_the_secret_and_names_no_users()
    {
        var (status, answer) = await Chatter.SendAsync(_host, HttpMethod.Post, "/v3/directline/tokens/generate", Secret, """{"user":{"id":"dl_wanjiku","name":"Wanjiku"}}""");
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("expires_in").GetInt32().ShouldBe(1800);
        var payload = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(answer.GetProperty("token").GetString()!.Split('.')[1])).RootElement;
        payload.GetProperty("user").GetString().ShouldBe("dl_" + answer.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task A_portals_server_begins_a_chat_with_the_secret_alone()
    {
        var (status, answer) = await Chatter.SendAsync(_host, HttpMethod.Post, "/v3/directline/conversations", Secret);
        status.ShouldBe(HttpStatusCode.Created);
        var chatter = new Chatter(_host, answer.GetProperty("token").GetString()!, answer.GetProperty("conversationId").GetString()!);
        await Chatter.IdleAsync(_host);
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_secret_of_a_page_is_refused()
    {
        var (status, _) = await Chatter.SendAsync(_host, HttpMethod.Post, "/v3/directline/tokens/generate", Secret, headers: ("Origin", PortalPage));
        status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_chat()
    {
        var chatter = await Chatter.OfPageAsync(_host);
        var (status, answer) = await chatter.SendAsync(HttpMethod.Post, "/tokens/refresh");
        (status, answer.GetProperty("conversationId").GetString()).ShouldBe((HttpStatusCode.OK, chatter.Chat));
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        var chatter = await Chatter.OfPageAsync(_host);
        (await chatter.SendAsync(HttpMethod.Post, "/tokens/generate")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("demo1")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiQUFBQUFBQUFBQUFBQUFBQUFBQUFBQSJ9.")]
    public async Task Without_a_token_of_ours_nothing_is_served(string? token)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/conversations"), (HttpMethod.Post, "/tokens/refresh"), (HttpMethod.Get, "/conversations/AAAAAAAAAAAAAAAAAAAAAA/activities") })
        {
            var (status, answer) = await Chatter.SendAsync(_host, method, Chatter.Base + path, token);
            status.ShouldBe(HttpStatusCode.Unauthorized);
            answer.GetProperty("error").GetProperty("message").GetString()!.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task The_token_of_another_chat_is_forbidden_whether_there_is_such_a_chat_or_not()
    {
        var (one, other) = (await Chatter.BegunAsync(_host), await Chatter.BegunAsync(_host));
        foreach (var chat in new[] { other.Chat, ChatUser.New().Id, "c1" })
        {
            (await one.SendAsync(HttpMethod.Get, $"/conversations/{chat}/activities")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await one.SendAsync(HttpMethod.Post, $"/conversations/{chat}/activities", """{"type":"message","text":"hi"}""")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await one.SendAsync(HttpMethod.Get, $"/conversations/{chat}")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await one.SendAsync(HttpMethod.Get, $"/conversations/{chat}/stream?t={one.Token}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await other.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_chat_is_not_found()
    {
        var chatter = await Chatter.OfPageAsync(_host);
        (await chatter.SendAsync(HttpMethod.Get, $"/conversations/{chatter.Chat}/activities")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chatter.PostAsync("""{"type":"message","text":"hi"}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chatter.SendAsync(HttpMethod.Get, $"/conversations/{chatter.Chat}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Chatter.SendAsync(_host, HttpMethod.Get, $"{Chatter.Base}/conversations/c1/activities", Secret)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chatter.SendAsync(HttpMethod.Get, "/session/getsessionid")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_erased_chat_is_not_found()
    {
        var chatter = await Chatter.BegunAsync(_host);
        ChatUser.TryParse(chatter.Chat, out var user).ShouldBeTrue();
        await _host.Services.GetRequiredService<EraseContact>().RunAsync(user, TestContext.Current.CancellationToken);
        (await chatter.SendAsync(HttpMethod.Get, $"/conversations/{chatter.Chat}/activities")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chatter.SendAsync(HttpMethod.Post, "/conversations")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_whose_time_is_up_says_so_and_is_not_renewed()
    {
        var (says, token) = Tokens(ago: TimeSpan.FromMinutes(31)).ForNew();
        var (status, answer) = await Chatter.SendAsync(_host, HttpMethod.Get, $"{Chatter.Base}/conversations/{says.User.Id}/activities", token);
        (status, answer.GetProperty("error").GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Forbidden, "TokenExpired"));
        (await Chatter.SendAsync(_host, HttpMethod.Post, $"{Chatter.Base}/tokens/refresh", token)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Chatter.SendAsync(_host, HttpMethod.Get, $"{Chatter.Base}/conversations/{says.User.Id}/stream?t={token}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void No_chat_goes_on_for_ever()
    {
        var (says, _) = Tokens(ago: TimeSpan.FromHours(25)).ForNew();
        Tokens(ago: TimeSpan.FromHours(2)).Renew(says).ShouldNotBeNull();
        Tokens(ago: TimeSpan.Zero).Renew(says).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"  "}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://example.com/a.png"}]}""")]
    public async Task What_says_nothing_is_refused_with_the_reason(string body)
    {
        var chatter = await Chatter.BegunAsync(_host);
        var (status, answer) = await chatter.PostAsync(body);
        (status, answer.GetProperty("error").GetProperty("code").GetString()).ShouldBe((HttpStatusCode.BadRequest, "BadArgument"));
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_what_is_far_too_large_not_even_read()
    {
        var chatter = await Chatter.BegunAsync(_host);
        (await chatter.PostAsync(JsonSerializer.Serialize(new { type = "message", text = new string('a', 8001) }))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await chatter.PostAsync(JsonSerializer.Serialize(new { type = "message", text = new string('a', 300_000) }))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Egnirts\u200F \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    public async Task Whatever_is_said_comes_back_as_text(string text)
    {
        var chatter = await Chatter.BegunAsync(_host);
        await chatter.SayAsync(text);
        (await chatter.TextsAsync())[1].ShouldBe(text);
    }

    [Fact]
    public async Task Five_thousand_characters_come_back_whole()
    {
        var chatter = await Chatter.BegunAsync(_host);
        var text = string.Concat(Enumerable.Repeat("\u0129abc ", 1000));
        await chatter.SayAsync(text);
        (await chatter.TextsAsync())[1].ShouldBe(text);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    public async Task What_is_no_message_is_taken_and_nothing_comes_of_it(string type)
    {
        var chatter = await Chatter.BegunAsync(_host);
        (await chatter.PostAsync($$"""{"type":"{{type}}"}""")).Status.ShouldBe(HttpStatusCode.OK);
        await Chatter.IdleAsync(_host);
        (await chatter.ReadAsync()).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_says_too_much_is_told_when_to_come_again()
    {
        var chatter = await Chatter.BegunAsync(_host);
        HttpStatusCode last;
        var said = 0;
        do (last, _) = await chatter.PostAsync("""{"type":"typing"}""");
        while (last == HttpStatusCode.OK && ++said < 200);
        last.ShouldBe(HttpStatusCode.TooManyRequests);
        // What was given back meanwhile may be said too.
        said.ShouldBeInRange(new WebChatOptions().SaidInMinute, new WebChatOptions().SaidInMinute + 20);
        // Nobody else is held up.
        await (await Chatter.BegunAsync(_host)).SayAsync("1");
    }

    [Fact]
    public async Task Files_are_not_taken()
    {
        var chatter = await Chatter.BegunAsync(_host);
        (await chatter.SendAsync(HttpMethod.Post, $"/conversations/{chatter.Chat}/upload")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://www.example.go.ke.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://www.example.go.ke", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(PortalPage, HttpStatusCode.OK)]
    public async Task Only_pages_that_are_set_may_speak_to_us(string origin, HttpStatusCode expected)
    {
        (await Chatter.SendAsync(_host, HttpMethod.Post, "/webchat/token", headers: ("Origin", origin))).Status.ShouldBe(expected);
        var chatter = await Chatter.BegunAsync(_host);
        (await Chatter.SendAsync(_host, HttpMethod.Get, $"{Chatter.Base}/conversations/{chatter.Chat}/activities", chatter.Token, headers: ("Origin", origin))).Status.ShouldBe(expected);
        (await Chatter.SendAsync(_host, HttpMethod.Get, $"{Chatter.Base}/conversations/{chatter.Chat}/stream?t={chatter.Token}", headers: ("Origin", origin))).Status
            .ShouldBe(expected == HttpStatusCode.OK ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_told_what_a_page_of_the_portal_may()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{Chatter.Base}/conversations");
        request.Headers.TryAddWithoutValidation("Origin", PortalPage);
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        using var response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([PortalPage]);
        response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
    }

    [Fact]
    public async Task The_page_runs_nothing_but_our_files_and_can_be_held_by_the_portal()
    {
        using var response = await _host.GetAsync("/webchat");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain($"frame-ancestors 'self' {PortalPage}");
        var html = await RunningHost.TextOf(response);
        // Without the component, whose file is fetched, it says what to do.
        html.ShouldContain(File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js")) ? "/webchat/webchat.js" : "scripts/web-chat");
        html.ShouldNotContain(Secret + "\"");
    }

    [Theory]
    [InlineData("/webchat/page.js", HttpStatusCode.OK)]
    [InlineData("/webchat/page.css", HttpStatusCode.OK)]
    [InlineData("/webchat/nothing.js", HttpStatusCode.NotFound)]
    [InlineData("/webchat/..%2Fhuduma.dll", HttpStatusCode.NotFound)]
    public async Task Its_files_are_served_and_no_others(string path, HttpStatusCode expected)
    {
        using var response = await _host.GetAsync(path);
        response.StatusCode.ShouldBe(expected);
    }

    private static ChatTokens Tokens(TimeSpan ago) => new(
        new Line(new LineId("web"), LineKind.Chat, ProviderNames.DirectLine, "/webchat", Secret), new WebChatOptions(), new FakeTimeProvider(TimeProvider.System.GetUtcNow() - ago));
}
