using HudumaContact.Tests.Conversations.Gateway;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>Ten thousand hops, delivered one to five times each, while the program is killed and started again.</summary>
public sealed class KilledInBetweenTests
{
    /// <summary>A first call: English, complaints, a complaint, its words, send.</summary>
    private static readonly string[] Complaint = ["1", "5", "1", "story of {id}*#{id}", "1"];

    [Fact]
    public async Task Kill_9_loses_nothing_that_was_answered_and_doubles_nothing()
    {
        await using var line = await KilledLine.OpenAsync(TestContext.Current.CancellationToken);
        var sessions = LongRun.Of(10_000) / (Complaint.Length + 1);
        var gateway = new UnreliableGateway(line.DeliverAsync, Complaint, number => $"+2547{number:00000000}", seed: 1963);

        var running = gateway.RunAsync(sessions);
        for (var kills = 0; kills < 4; kills++)
        {
            var enough = line.AnsweredAsync(sessions * 2);
            if (await Task.WhenAny(running, enough) == running) break;
            await line.KillAndStartAgainAsync(TestContext.Current.CancellationToken);
        }

        await running;
        line.Kills.ShouldBeGreaterThanOrEqualTo(3);
        ShouldHold(gateway, sessions, line.Database);
    }

    private static void ShouldHold(UnreliableGateway gateway, int sessions, string file)
    {
        var told = gateway.Told;
        told.Count.ShouldBe(sessions * gateway.HopsOfSession);
        told.Where(hop => hop.Value.Length != 1).ShouldBeEmpty("A hop was answered in two ways.");
        for (var number = 0; number < sessions; number++)
        {
            told[(UnreliableGateway.SessionOf(number), 5)][0].ShouldContain($"story of {number}*#{number}\n");
            told[(UnreliableGateway.SessionOf(number), 6)][0].ShouldStartWith("END ");
        }

        // Every case number was told once, and there is a case for each.
        told.Where(hop => hop.Key.Hop == 6).Select(hop => hop.Value[0]).Distinct().Count().ShouldBe(sessions);
        using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        Rows(database, "contacts").ShouldBe(sessions);
        Rows(database, "sessions").ShouldBe(sessions);
        Rows(database, "hops").ShouldBe(sessions * gateway.HopsOfSession);
        Rows(database, "cases").ShouldBe(sessions);
        Rows(database, "sessions WHERE version <> (SELECT max(number) FROM hops WHERE session_id = id)").ShouldBe(0);
    }

    private static long Rows(SqliteConnection database, string of)
    {
        using var count = database.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM {of}";
        return (long)count.ExecuteScalar()!;
    }
}
