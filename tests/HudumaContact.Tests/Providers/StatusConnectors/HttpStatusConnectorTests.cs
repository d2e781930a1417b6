using System.Net;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.StatusConnectors;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Providers.StatusConnectors.Agency;

namespace HudumaContact.Tests.Providers.StatusConnectors;

/// <summary>What registers do, by a real server on this machine.</summary>
public sealed class HttpStatusConnectorTests : IAsyncLifetime
{
    private Agency _agency = null!;

    public async ValueTask InitializeAsync() => _agency = await OpenAsync();

    public ValueTask DisposeAsync() => _agency.DisposeAsync();

    [Fact]
    public async Task What_the_register_tells_comes_in_our_words()
    {
        (await FindAsync()).ShouldBe(new StatusRecord(ApplicationStatus.Ready, "Nyayo House", new DateOnly(2026, 11, 20)));

        var asked = _agency.Requests.ShouldHaveSingleItem();
        asked.ShouldBe(("GET", "/applications/PA1111111?id=11111111", "", "the key"));
    }

    [Fact]
    public async Task Another_persons_record_is_refused_by_the_second_fact()
    {
        _agency.Reply = context => Json(context, Ready.Replace("11111111", "22222222", StringComparison.Ordinal));

        (await FindAsync()).ShouldBeNull();

        _agency.Log.ShouldHaveSingleItem().ShouldNotContain("22222222");
    }

    [Theory]
    [InlineData(200, """{"error":"NONE"}""")]
    [InlineData(404, """{"anything":1}""")]
    [InlineData(404, "")]
    public async Task That_there_is_none_must_be_said(int status, string body)
    {
        _agency.Reply = context => Json(context, body, status);

        (await FindAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData(200, "", "is no JSON")]
    [InlineData(200, "<html><body>Please sign in</body></html>", "is no JSON")]
    [InlineData(404, "<html><body>nginx</body></html>", "is no JSON")]
    [InlineData(200, "{}", "nothing stands at /applicant/id")]
    [InlineData(200, "[]", "nothing stands at /applicant/id")]
    [InlineData(200, """{"state":"READY"}""", "nothing stands at /applicant/id")]
    [InlineData(200, """{"state":"READY","applicant":{"id":null}}""", "nothing stands at /applicant/id")]
    [InlineData(200, """{"state":"READY","applicant":{"id":"Wanjiku"}}""", "/applicant/id is no id-number")]
    [InlineData(200, """{"state":["READY"],"applicant":{"id":"11111111"}}""", "/state is no single value")]
    [InlineData(200, """{"state":"\ud800","applicant":{"id":"11111111"}}""", "/state is no text")]
    [InlineData(200, """{"state":"ON_HOLD","applicant":{"id":"11111111"}}""", "Statuses has no word for 'ON_HOLD'")]
    [InlineData(200, """{"state":"Wanjiku Kamau, Nyeri","applicant":{"id":"11111111"}}""", "Statuses has no word for what stands at /state")]
    [InlineData(200, """{"state":"READY","since":"soon","applicant":{"id":"11111111"}}""", "/since is no day")]
    [InlineData(200, """{"state":"READY","state":"WIP","applicant":{"id":"11111111"}}""", "is no JSON")]
    [InlineData(401, "{}", "HTTP status 401")]
    [InlineData(500, "{}", "HTTP status 500")]
    [InlineData(429, "{}", "HTTP status 429")]
    [InlineData(204, "", "HTTP status 204")]
    public async Task Rubbish_is_no_answer(int status, string body, string reason)
    {
        _agency.Reply = context => status == 204 ? Task.FromResult(context.Response.StatusCode = 204) : Json(context, body, status);

        (await Should.ThrowAsync<RegisterUnavailableException>(FindAsync())).Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        _agency.Reply = async context =>
        {
            var megabyte = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
        };

        (await Should.ThrowAsync<RegisterUnavailableException>(FindAsync())).Message.ShouldContain("over 65536 bytes");
    }

    [Fact]
    public async Task A_deep_answer_is_not_followed_down()
    {
        _agency.Reply = context => Json(context, new string('[', 20_000));

        (await Should.ThrowAsync<RegisterUnavailableException>(FindAsync())).Message.ShouldContain("deeper than 16");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _agency.Reply = context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };

        (await Should.ThrowAsync<RegisterUnavailableException>(FindAsync())).Message.ShouldContain("HTTP status 302");
        _agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_typed_is_data_in_an_address_and_in_a_body()
    {
        using var connector = _agency.Connect(options =>
        {
            options.Method = ConnectorMethod.Post;
            options.Address = $"{_agency.Address}applications/{{reference}}";
            options.Body = new() { ["ref"] = "{reference}", ["id"] = "no {fact}" };
        });

        await connector.FindAsync(Question("OB/12/3"), TestContext.Current.CancellationToken);

        var asked = _agency.Requests.ShouldHaveSingleItem();
        asked.Method.ShouldBe("POST");
        asked.Target.ShouldBe("/applications/OB%2F12%2F3");
        asked.Body.ShouldBe("""{"ref":"OB/12/3","id":"no 11111111"}""");
    }

    [Fact]
    public async Task What_fails_in_passing_is_asked_again()
    {
        var times = 0;
        _agency.Reply = context => Interlocked.Increment(ref times) < 3 ? Json(context, "{}", 503) : Json(context, Ready);
        using var connector = _agency.Connect(options => options.Retries = 2);

        (await connector.FindAsync(Question(), TestContext.Current.CancellationToken)).ShouldNotBeNull();

        times.ShouldBe(3);
    }

    [Fact]
    public async Task What_will_not_get_better_is_not_asked_again()
    {
        _agency.Reply = context => Json(context, "{}");
        using var connector = _agency.Connect(options => options.Retries = 5);

        await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask());

        _agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_request_has_its_time()
    {
        _agency.Reply = context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        using var connector = _agency.Connect(options => options.AttemptTime = TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task A_body_that_only_trickles_has_no_more_time_than_that()
    {
        _agency.Reply = async context =>
        {
            await context.Response.WriteAsync("{", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
        using var connector = _agency.Connect(options => options.AttemptTime = TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task A_register_that_keeps_failing_is_left_alone_and_the_operator_told_once()
    {
        _agency.Reply = context => Json(context, "{}", 500);
        using var connector = _agency.Connect(options => options.BreakAfter = 2);
        for (var i = 0; i < 5; i++) await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask());

        _agency.Requests.Count.ShouldBe(2);
        _agency.Log.ShouldHaveSingleItem().ShouldContain("left alone");
        (await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask())).IsTold.ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_that_leads_into_our_own_network_is_refused_when_it_connects()
    {
        var connections = new GuardedConnections((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("10.1.2.3"), IPAddress.IPv6Loopback]), allowsPrivate: false, "Status:AllowPrivateAddresses");
        using var connector = _agency.Connect(options => options.Address = $"http://status.example.go.ke:{_agency.Address.Port}/{{reference}}", connections);

        (await Should.ThrowAsync<RegisterUnavailableException>(connector.FindAsync(Question(), TestContext.Current.CancellationToken).AsTask())).Message
            .ShouldBe("immigration: status.example.go.ke leads to no public address. If it stands in your own network, set Status:AllowPrivateAddresses.");
        _agency.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_settings_allow_it_a_register_may_stand_in_our_own_network()
    {
        var connections = new GuardedConnections((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), allowsPrivate: true, "Status:AllowPrivateAddresses");
        using var connector = _agency.Connect(options => options.Address = $"http://status.example.go.ke:{_agency.Address.Port}/{{reference}}", connections);

        (await connector.FindAsync(Question(), TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task No_log_and_no_failure_tells_what_was_typed()
    {
        _agency.Reply = context => Json(context, "PA1111111 11111111 Wanjiku", 500);

        var failure = await Should.ThrowAsync<RegisterUnavailableException>(FindAsync());

        foreach (var line in _agency.Log.Append(failure.ToString())) line.ShouldNotContain("1111");
    }

    private async Task<StatusRecord?> FindAsync()
    {
        using var connector = _agency.Connect();
        return await connector.FindAsync(Question(), TestContext.Current.CancellationToken);
    }
}
