using System.Net;
using System.Text.Json;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Handoff;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>One case through the whole host, with the real flows: from the USSD request to the marks.</summary>
public sealed class FromDialToPersonTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Number = "+254712000901";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_from_the_USSD_request_to_the_marks_of_the_citizen()
    {
        var board = host.Services.GetRequiredService<HandoffBoard>();
        var desk = host.Services.GetRequiredService<HandoffDesk>();
        var akinyi = Samples.Agent("Akinyi");
        host.Services.GetRequiredService<AgentBoard>().Beat(akinyi);
        host.Services.GetRequiredService<AgentBoard>().Ready(akinyi.Id, isReady: true);
        var offered = new TaskCompletionSource<CaseHandoff>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = board.Follow(change =>
        {
            if (change.After.Agent == akinyi.Id && change.After.State is HandoffState.Offered) offered.TrySetResult(change.After);
        });

        var last = await DialAsync("1", "6", "My passport is lost", "1");
        last.ShouldStartWith("END Your request is with our staff. Keep its number: HC-");
        var handoff = await offered.Task.WaitAsync(Patience, Cancellation);
        last.ShouldContain(handoff.CaseNumber);

        (await desk.AcceptAsync(akinyi, handoff.Id, Cancellation)).ShouldBeTrue();
        await TextAsync("m-901", "It was in the matatu");
        board.Find(handoff.Id).ShouldNotBeNull().AwaitsAnswerSince.ShouldNotBeNull();
        (await desk.AnswerAsync(akinyi, handoff.Id, "Report it to the police first.", Cancellation)).ShouldBeTrue();
        (await host.Services.GetRequiredService<CloseHandoff>().RunAsync(akinyi, handoff.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        await TextAsync("m-902", "5");

        var entries = await host.Services.GetRequiredService<IHandoffStore>().EntriesAsync(handoff.Id, Cancellation);
        entries.Select(entry => (entry.Kind, Words: entry.Kind is EntryKind.Told ? null : entry.Words, entry.By)).ShouldBe(
        [
            (EntryKind.Requested, "My passport is lost", null), (EntryKind.Told, null, null),
            (EntryKind.Offered, null, akinyi.Id), (EntryKind.Accepted, null, akinyi.Id), (EntryKind.Told, null, null),
            (EntryKind.Said, "It was in the matatu", null), (EntryKind.Answered, "Report it to the police first.", akinyi.Id),
            (EntryKind.Closed, "solved", akinyi.Id), (EntryKind.Rated, "5", akinyi.Id),
        ]);
        var closed = (await host.Services.GetRequiredService<IHandoffStore>().FindAsync(handoff.Id, Cancellation)).ShouldNotBeNull();
        (closed.State, closed.Agent, closed.Marks).ShouldBe((HandoffState.Closed, akinyi.Id, 5));
        (await SentAsync()).ShouldBe(
        [
            entries[1].Words, entries[4].Words, "Report it to the police first.",
            "Huduma Kenya: we have closed your request. How did we help? Reply 1 (bad) to 5 (very good). Not done? Text REOPEN.",
            "Thank you for contacting Huduma Kenya. Goodbye.",
        ]);
        entries[4].Words.ShouldBe($"Akinyi of Huduma Kenya is here about {handoff.CaseNumber}. Reply to this SMS. We never ask for a PIN.");
    }

    private async Task<string> DialAsync(params string[] answers)
    {
        var session = RunningHost.NewSession();
        var screen = await host.ScreenAsync(session, Number, "");
        for (var i = 0; i < answers.Length; i++) screen = await host.ScreenAsync(session, Number, string.Join('*', answers[..(i + 1)]));
        return screen;
    }

    private async Task TextAsync(string id, string text)
    {
        using var response = await host.PostAsync("/hooks/at-sms?key=demo", ("id", id), ("from", Number), ("text", text));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.Services.GetRequiredService<MessageWork>().IdleAsync().WaitAsync(Patience, Cancellation);
    }

    /// <summary>What is on the citizen's phone, oldest first.</summary>
    private async Task<IReadOnlyList<string?>> SentAsync()
    {
        await host.Services.GetRequiredService<OutboxWork>().IdleAsync().WaitAsync(Patience, Cancellation);
        using var page = await host.GetAsync($"/simulator/messages?number={Number[1..]}");
        return [.. JsonDocument.Parse(await RunningHost.TextOf(page)).RootElement.EnumerateArray()
            .Where(message => message.GetProperty("direction").GetString() == "out").Select(message => message.GetProperty("text").GetString())];
    }
}
