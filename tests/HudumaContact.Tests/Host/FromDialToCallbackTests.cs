using System.Net;
using System.Net.Sockets;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Messages;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Handoff;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A callback through the whole host, with its provider's API and the phones of both sides: from the USSD request to the marks.</summary>
public sealed class FromDialToCallbackTests : IAsyncLifetime
{
    private const string Number = "+254712000911";

    private const string Phone = "akinyi";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Agent Akinyi = Samples.Agent("Akinyi") with { Voice = new DialTarget(DialTargetKind.Client, Phone) };

    private readonly RunningHost _host = new();

    private Telco _telco = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var api = FreePort();
        await _host.StartAsync(Path.Combine(TopFolder.Path, "flows"), watch: false, $"--Providers:AfricasTalking:BaseAddress=http://127.0.0.1:{api}");
        _telco = await Telco.StartAsync(new TelcoOptions(HostAddress.OfDemo(_host.Client.BaseAddress!)) { ApiPort = api, SendsReports = false }, TimeProvider.System);
        var agents = _host.Services.GetRequiredService<AgentBoard>();
        agents.Beat(Akinyi);
        agents.Ready(Akinyi.Id, isReady: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _telco.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_agent_is_rung_first_then_the_citizen_they_talk_and_the_citizen_gives_marks()
    {
        var asked = await AskToBeCalledAsync();
        var talked = await TakeUntilAsync(asked, handoff => handoff.State is HandoffState.Active);

        await _telco.Phones.FinishAsync();
        _telco.Phones.All.ShouldBe([new Rung(Phone, IsAnswered: true), new Rung(Number, IsAnswered: true)]);
        _telco.Phones.Heard.ShouldHaveSingleItem().ShouldContain("citizen");
        (talked.Agent, talked.FirstAnsweredAt is not null).ShouldBe((Akinyi.Id, true));

        (await _host.Services.GetRequiredService<CloseHandoff>().RunAsync(Akinyi, asked.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        await TextAsync("m-911", "5");
        (await _host.Services.GetRequiredService<IHandoffStore>().FindAsync(asked.Id, Cancellation)).ShouldNotBeNull().Marks.ShouldBe(5);
    }

    [Fact]
    public async Task A_citizen_who_does_not_pick_up_is_tried_again_later()
    {
        _telco.Phones.PicksUp = static whom => whom == Phone;
        var asked = await AskToBeCalledAsync();

        var missed = await TakeUntilAsync(asked, handoff => handoff.State is HandoffState.Queued && handoff.Attempts > 0);

        await _telco.Phones.FinishAsync();
        _telco.Phones.All.ShouldBe([new Rung(Phone, IsAnswered: true), new Rung(Number, IsAnswered: false)]);
        missed.Attempts.ShouldBe(1);
        missed.NotBefore.ShouldNotBeNull().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(30));
        missed.RequestedAt.ShouldBe(asked.RequestedAt);
    }

    [Fact]
    public async Task An_agent_who_does_not_pick_up_leaves_the_callback_in_its_place_and_the_citizen_is_not_rung()
    {
        _telco.Phones.PicksUp = static _ => false;
        var asked = await AskToBeCalledAsync();

        var back = await TakeUntilAsync(asked, handoff => handoff.State is not HandoffState.Accepted);

        await _telco.Phones.FinishAsync();
        _telco.Phones.All.ShouldBe([new Rung(Phone, IsAnswered: false)]);
        (back.Attempts, back.RequestedAt).ShouldBe((0, asked.RequestedAt));
    }

    private async Task<CaseHandoff> AskToBeCalledAsync()
    {
        var (session, typed) = (RunningHost.NewSession(), "");
        var last = await _host.ScreenAsync(session, Number, typed);
        foreach (var key in new[] { "1", "6", "My passport is lost", "2" })
        {
            typed = typed.Length == 0 ? key : $"{typed}*{key}";
            last = await _host.ScreenAsync(session, Number, typed);
        }

        last.ShouldStartWith("END ");
        var asked = _host.Services.GetRequiredService<HandoffBoard>().Open.ShouldHaveSingleItem();
        last.ShouldContain(asked.CaseNumber);
        asked.Way.ShouldBe(Way.Callback);
        return asked;
    }

    /// <summary>Akinyi takes it, and what then happens to the phones moves it.</summary>
    private async Task<CaseHandoff> TakeUntilAsync(CaseHandoff asked, Func<CaseHandoff, bool> isSo)
    {
        await OfferedAsync(asked.Id);
        var (taken, seen) = (false, new TaskCompletionSource<CaseHandoff>(TaskCreationOptions.RunContinuationsAsynchronously));
        using var following = _host.Services.GetRequiredService<HandoffBoard>().Follow(change =>
        {
            if (change.After.State is HandoffState.Accepted) taken = true;
            else if (taken && isSo(change.After)) seen.TrySetResult(change.After);
        });
        (await _host.Services.GetRequiredService<HandoffDesk>().AcceptAsync(Akinyi, asked.Id, Cancellation)).ShouldBeTrue();
        return await seen.Task.WaitAsync(Patience, Cancellation);
    }

    /// <summary>Who takes what is just then being offered to them is told that somebody was first.</summary>
    private async Task OfferedAsync(HandoffId id)
    {
        var board = _host.Services.GetRequiredService<HandoffBoard>();
        var offered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = board.Follow(change =>
        {
            if (change.After.Id == id && change.After.State is HandoffState.Offered) offered.TrySetResult();
        });
        if (board.Find(id) is not { State: HandoffState.Offered }) await offered.Task.WaitAsync(Patience, Cancellation);
    }

    private async Task TextAsync(string id, string text)
    {
        // What is sent first asks for the marks.
        await _host.Services.GetRequiredService<OutboxWork>().IdleAsync().WaitAsync(Patience, Cancellation);
        using var response = await _host.PostAsync("/hooks/at-sms?key=demo", ("id", id), ("from", Number), ("text", text));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await _host.Services.GetRequiredService<MessageWork>().IdleAsync().WaitAsync(Patience, Cancellation);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
