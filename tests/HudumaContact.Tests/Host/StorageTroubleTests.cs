using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
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

        await using (var other = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "data", "huduma.db")}"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var holding = other.BeginTransaction(deferred: false);
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

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await host.GetAsync("/health/ready");
        return response.StatusCode;
    }
}
