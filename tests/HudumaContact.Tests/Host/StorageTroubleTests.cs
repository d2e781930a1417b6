using System.Diagnostics;
using System.Net;
using HudumaContact.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class StorageTroubleTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly TimeSpan CallersPatience = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task While_the_database_is_locked_callers_get_an_apology_and_afterwards_all_is_well()
    {
        const string Number = "+254700000201";
        var session = RunningHost.NewSession();
        await host.ScreenAsync(session, Number, "");

        await using (await LockAsync("huduma.db"))
        {
            var watch = Stopwatch.StartNew();
            var screen = await host.ScreenAsync(session, Number, "1");
            watch.Elapsed.ShouldBeLessThan(CallersPatience);
            screen.ShouldStartWith("END ");
            (await ReadyAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
            using var ended = await host.PostAsync("/hooks/at-ussd/ended?key=demo", ("sessionId", session), ("status", "Success"));
            ended.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await RunningHost.TextOf(ended)).ShouldBe("It can't be kept at the moment. Send it again.\n");
        }

        // The very hop that was not served is served now: nothing of it had been kept.
        (await host.ScreenAsync(session, Number, "1")).ShouldStartWith("CON ");
        (await host.HopsOfAsync(Number)).Count.ShouldBe(2);
        (await ReadyAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_keys_are_locked_a_new_caller_gets_an_apology_and_readiness_is_red()
    {
        const string Number = "+254700000202";
        await using (await LockAsync("keys.db"))
        {
            (await host.ScreenAsync(RunningHost.NewSession(), Number, "")).ShouldStartWith("END ");
            (await ReadyAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        (await host.ScreenAsync(RunningHost.NewSession(), Number, "")).ShouldStartWith("CON ");
        (await ReadyAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_disk_is_full_callers_get_an_apology_and_readiness_is_red()
    {
        var writer = host.Services.GetRequiredService<SqliteRowWriter>();
        writer.Pragma($"max_page_count={writer.Pragma("page_count")}");

        // What fits into pages that are there is still taken; then it is full.
        var callers = 0;
        string screen;
        do screen = await host.ScreenAsync(RunningHost.NewSession(), $"+25470001{++callers:0000}", "");
        while (screen.StartsWith("CON ", StringComparison.Ordinal) && callers < 9_999);
        screen.ShouldStartWith("END ");
        await UntilReadyIsAsync(HttpStatusCode.ServiceUnavailable);

        writer.Pragma("max_page_count=1000000");
        (await host.ScreenAsync(RunningHost.NewSession(), $"+25470001{callers:0000}", "")).ShouldStartWith("CON ");
        await UntilReadyIsAsync(HttpStatusCode.OK);
    }

    /// <summary>Another program that writes, and takes its time.</summary>
    private async Task<SqliteConnection> LockAsync(string database)
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "data", database)};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return other;
    }

    // An answer on readiness is kept for a second.
    private async Task UntilReadyIsAsync(HttpStatusCode expected)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        while (await ReadyAsync() != expected) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
    }

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await host.GetAsync("/health/ready");
        return response.StatusCode;
    }
}
