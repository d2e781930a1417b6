using System.Net;
using System.Net.Sockets;
using System.Text;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What a webhook gets for what it sends, good and bad, over HTTP.</summary>
public sealed class WebhookTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Emoji = "\U0001F600";

    [Fact]
    public async Task A_hop_is_answered_byte_for_byte()
    {
        using var response = await host.HopAsync(RunningHost.NewSession(), "+254700000101", "");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(body, 0, 4).ShouldBe("CON ");
        response.Headers.GetValues("at-ussd-hop-metadata").ShouldBe(["main/first-call"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_repeated_hop_gets_the_same_bytes()
    {
        var session = RunningHost.NewSession();
        var first = await host.ScreenAsync(session, "+254700000102", "");
        (await host.ScreenAsync(session, "+254700000102", "")).ShouldBe(first);
        (await host.HopsOfAsync("+254700000102")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=dem")]
    [InlineData("?key=demo1")]
    [InlineData("?Key=demo")]
    [InlineData("?key=Demo")]
    public async Task Without_the_key_nothing_is_served_nor_stored(string query)
    {
        using var response = await host.PostAsync("/hooks/at-ussd" + query, ("sessionId", "s"), ("phoneNumber", "+254700000103"), ("text", ""));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.HopsOfAsync("+254700000103")).ShouldBeEmpty();
        using var ended = await host.PostAsync("/hooks/at-ussd/ended" + query, ("sessionId", "s"));
        ended.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_without_a_session_is_refused_with_the_reason() =>
        (await RefusedAsync(("phoneNumber", "+254700000104"), ("text", ""))).ShouldContain("sessionId");

    [Fact]
    public async Task A_form_without_a_number_is_refused_with_the_reason() =>
        (await RefusedAsync(("sessionId", "s"), ("text", ""))).ShouldContain("phoneNumber");

    [Theory]
    [InlineData("nobody")]
    [InlineData("12")]
    [InlineData("+0")]
    [InlineData("+254700000001; DROP")]
    [InlineData("+2547000000010000000")]
    public async Task A_number_that_is_none_is_refused(string number) =>
        (await RefusedAsync(("sessionId", RunningHost.NewSession()), ("phoneNumber", number), ("text", ""))).ShouldContain("phoneNumber");

    [Fact]
    public async Task A_form_over_8_KB_is_too_large()
    {
        using var response = await host.HopAsync(RunningHost.NewSession(), "+254700000105", new string('1', 8200));
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await host.HopsOfAsync("+254700000105")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(200_000)]
    public async Task So_is_one_that_does_not_say_how_long_it_is(int length)
    {
        using var body = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("sessionId=s&text=" + new string('1', length))));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/at-ussd?key=demo") { Content = body };
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await RunningHost.TextOf(response)).ShouldBe("The body is over 8192 bytes.\n");
    }

    [Fact]
    public async Task So_is_one_whose_codes_no_network_has()
    {
        using var response = await host.PostAsync(
            "/hooks/at-ussd?key=demo", ("sessionId", RunningHost.NewSession()), ("phoneNumber", "+254700000108"), ("text", ""), ("serviceCode", new string('*', 41)));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningHost.TextOf(response)).ShouldContain("serviceCode");
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_with_the_reason()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            "POST /hooks/at-ussd?key=demo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ntext=\r\nnonsense\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldContain("did not arrive whole");
    }

    [Fact]
    public async Task A_demo_answers_to_no_foreign_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/simulator/messages?number=0712000109");
        request.Headers.Host = "rebound.example";
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/hooks/at-fax")]
    [InlineData("/hooks/at-ussd/report")]
    [InlineData("/hooks/nobody")]
    [InlineData("/hooks/nobody/ended")]
    [InlineData("/hooks/")]
    public async Task An_unknown_line_is_not_found(string path)
    {
        using var response = await host.PostAsync(path + "?key=demo", ("sessionId", "s"), ("phoneNumber", "+254700000106"));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("0712000107")]
    [InlineData("712000107")]
    [InlineData("254712000107")]
    [InlineData(" 254712000107")]
    public async Task However_the_number_is_written_it_is_the_same_person(string written)
    {
        const string Wanjiku = "+254712000107";
        if ((await host.HopsOfAsync(Wanjiku)).Count == 0)
        {
            var first = RunningHost.NewSession();
            await host.ScreenAsync(first, Wanjiku, "");
            await host.ScreenAsync(first, Wanjiku, "1");
        }

        var before = (await host.HopsOfAsync(Wanjiku)).Count;
        await host.ScreenAsync(RunningHost.NewSession(), written, "");
        (await host.HopsOfAsync(Wanjiku)).Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("+256772000108")]
    [InlineData("+447400000108")]
    [InlineData("0110000108")]
    public async Task People_of_other_countries_and_prefixes_are_people_too(string number) =>
        (await host.ScreenAsync(RunningHost.NewSession(), number, "")).ShouldStartWith("CON ");

    [Theory]
    [InlineData(Emoji)]
    [InlineData("a\0b")]
    [InlineData("'; DROP TABLE contacts; --")]
    [InlineData("{{ 7*7 }}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{% for a in b %}")]
    public async Task Odd_text_is_text(string typed)
    {
        var number = "+25470000" + (1000 + Math.Abs(typed.Sum(character => character)) % 9000);
        var session = await DialToMenuAsync(number);
        var screen = await host.ScreenAsync(session, number, "1*" + typed);
        screen.ShouldStartWith("CON ");
        screen.ShouldNotContain("49");
        var logged = (await host.HopsOfAsync(number))[0];
        logged.Input.ShouldBe(typed.Replace('\0', '\uFFFD'));
        logged.Node.ShouldNotBeEmpty();
        // The session goes on as if nothing had happened.
        (await host.ScreenAsync(session, number, $"1*{typed}*00")).ShouldStartWith("CON ");
    }

    [Fact]
    public async Task Two_thousand_characters_are_text_too()
    {
        const string Number = "+254700000109";
        var session = await DialToMenuAsync(Number);
        (await host.ScreenAsync(session, Number, "1*" + new string('x', 2000))).ShouldStartWith("CON ");
    }

    [Fact]
    public async Task A_wrong_choice_stays_at_its_menu()
    {
        const string Number = "+254700000110";
        var session = await DialToMenuAsync(Number);
        using var response = await host.HopAsync(session, Number, "1*77");
        response.Headers.GetValues("at-ussd-hop-metadata").ShouldBe(["main/menu"]);
    }

    [Fact]
    public async Task Another_code_than_the_lines_is_served()
    {
        using var response = await host.PostAsync(
            "/hooks/at-ussd?key=demo", ("sessionId", RunningHost.NewSession()), ("phoneNumber", "+254700000111"), ("serviceCode", "*384*4832#\nforged line"), ("networkCode", "unknown"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_ended_session_is_noted_with_an_empty_answer_known_or_not()
    {
        foreach (var session in new[] { RunningHost.NewSession(), "never seen" })
        {
            using var response = await host.PostAsync("/hooks/at-ussd/ended?key=demo", ("sessionId", session), ("status", "Incomplete"));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await RunningHost.TextOf(response)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(0, "The form has no sessionId.\n")]
    [InlineData(101, "The sessionId is over 100 characters.\n")]
    public async Task The_end_of_no_session_is_refused_with_the_reason(int length, string reason)
    {
        using var response = await host.PostAsync("/hooks/at-ussd/ended?key=demo", ("sessionId", new string('s', length)), ("status", "Success"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningHost.TextOf(response)).ShouldBe(reason);
    }

    [Fact]
    public async Task It_is_alive_and_ready()
    {
        foreach (var asked in new[] { "live", "ready" })
        {
            using var response = await host.GetAsync("/health/" + asked);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await RunningHost.TextOf(response)).ShouldBe(asked + "\n");
        }
    }

    private async Task<string> DialToMenuAsync(string number)
    {
        var session = RunningHost.NewSession();
        await host.ScreenAsync(session, number, "");
        await host.ScreenAsync(session, number, "1");
        return session;
    }

    private async Task<string> RefusedAsync(params (string Name, string Value)[] fields)
    {
        using var response = await host.PostAsync("/hooks/at-ussd?key=demo", fields);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var reason = await RunningHost.TextOf(response);
        reason.TrimEnd('\n').ShouldNotContain("\n");
        return reason;
    }
}
