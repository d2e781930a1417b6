using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Tests.Conversations.Gateway;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

/// <summary>Durable before answered, exactly once, nobody else's answer: the promises of a hop under a gateway that tries to break them.</summary>
public sealed class PromisesTests
{
    /// <summary>A complaint: every screen after the words shows them, and its number is unlike any other.</summary>
    private static readonly string[] Complaint = ["2", "story of {id}*#{id}", "1", "1"];

    [Fact]
    public async Task Every_hop_happens_once_however_often_and_late_it_is_delivered_and_however_often_the_program_restarts()
    {
        var board = await OpenAsync();
        var sessions = LongRun.Of(10_000) / 5;
        // Hops and restarts take turns: many hops at once, a restart alone.
        using var turns = new RestartTurns();
        var gateway = new UnreliableGateway(
            async delivery =>
            {
                using var turn = await turns.HopAsync();
                return await SendAsync(board, delivery);
            },
            Complaint,
            CallerOf,
            seed: 4711);

        var running = gateway.RunAsync(sessions);
        for (var restarts = 0; restarts < 2; restarts++)
        {
            var turn = turns.RestartAsync(after: sessions);
            // A gateway that fails is not waited for.
            if (await Task.WhenAny(running, turn) == running) break;
            using var alone = await turn;
            board = await board.RestartAsync();
        }

        await running;
        await using var closing = board;
        await ShouldHoldAsync(board, gateway, sessions);
    }

    private static async Task<string?> SendAsync(Switchboard board, Delivery delivery)
    {
        var reply = await board.HopAsync(PhoneNumber.FromE164(delivery.Caller), delivery.Session, delivery.Text);
        reply.Outcome.ShouldBeOneOf(HopOutcome.Answered, HopOutcome.Repeated);
        return $"{(reply.Ends ? "END" : "CON")} {reply.Text}";
    }

    private static async Task ShouldHoldAsync(Switchboard board, UnreliableGateway gateway, int sessions)
    {
        var told = gateway.Told;
        gateway.Deliveries.ShouldBeGreaterThan(2 * sessions * gateway.HopsOfSession);
        told.Count.ShouldBe(sessions * gateway.HopsOfSession);
        told.Where(hop => hop.Value.Length != 1).ShouldBeEmpty("A hop was answered in two ways.");

        // One transition each.
        (await board.RowsAsync("sessions")).ShouldBe(sessions);
        (await board.RowsAsync("hops")).ShouldBe(sessions * gateway.HopsOfSession);
        (await board.RowsAsync("cases")).ShouldBe(sessions);
        (await board.RowsAsync("case_entries")).ShouldBe(sessions);
        (await board.RowsAsync("sessions WHERE version <> (SELECT max(number) FROM hops WHERE session_id = id)")).ShouldBe(0);

        // Nobody else's answer: the words are the session's own, the number is nobody else's.
        for (var number = 0; number < sessions; number++) told[(UnreliableGateway.SessionOf(number), 3)][0].ShouldStartWith($"CON Send? story of {number}*#{number}\n");
        told.Where(hop => hop.Key.Hop == 4).Select(hop => hop.Value[0]).Distinct().Count().ShouldBe(sessions);

        // On record as it was told.
        foreach (var number in Enumerable.Range(0, 20))
        {
            var logged = await board.Get<IHopLog>().LatestAsync(PhoneNumber.FromE164(CallerOf(number)), int.MaxValue, TestContext.Current.CancellationToken);
            foreach (var hop in logged) $"{(hop.Ends ? "END" : "CON")} {hop.Screen}".ShouldBe(told[(hop.ProviderSession, hop.Number)][0]);
        }
    }

    // A third of the calls come from few people: sessions of one contact meet at the gate.
    private static string CallerOf(int number) => $"+2547{number % (number % 3 == 0 ? 50 : 10_000):00000000}";
}
