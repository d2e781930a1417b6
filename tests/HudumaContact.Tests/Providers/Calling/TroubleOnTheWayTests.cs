using System.Net;
using System.Net.Sockets;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Calling;

/// <summary>
/// What is known of a message when the way to the provider breaks: before it was handed over, it may be sent again; afterwards
/// nobody knows, and it is written once, whatever happens.
/// </summary>
public sealed class TroubleOnTheWayTests
{
    private const string Answer = "0: Accepted for delivery";

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMilliseconds(600);

    // There is no way to our own chat on which there could be trouble.
    public static TheoryData<string> Providers => [.. ProviderNames.All.Except([ProviderNames.DirectLine])];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Where_nobody_listens_nothing_was_handed_over(string provider)
    {
        Uri address;
        await using (var gone = new ScriptedPeer()) address = gone.Address;
        (await SendAsync(provider, address)).ShouldBe(new SendResult.Refused(SendError.Unreachable, "No connection: ConnectionError."));
    }

    [Fact]
    public async Task Nor_where_there_is_no_such_host() =>
        (await SendAsync(ProviderNames.Twilio, new Uri("https://nobody.invalid"))).ShouldBe(new SendResult.Refused(SendError.Unreachable, "No connection: NameResolutionError."));

    [Fact]
    public async Task Nor_where_the_other_side_never_shakes_hands()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        (await SendAsync(ProviderNames.Twilio, new Uri($"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}")))
            .ShouldBe(new SendResult.Refused(SendError.Unreachable, "No connection in time."));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_answer_that_stays_away_leaves_it_in_doubt(string provider)
    {
        var time = new FakeTimeProvider();
        await using var peer = new ScriptedPeer([null]);
        var sending = SendAsync(provider, peer.Address, time);
        await peer.SilenceAsync;
        time.Advance(AnswerWithin);
        (await sending).ShouldBe(new SendResult.InDoubt("No answer within 0.6 s."));
        peer.Requests.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task So_does_a_connection_that_ends_without_an_answer(string provider)
    {
        await using var peer = new ScriptedPeer();
        (await SendAsync(provider, peer.Address)).ShouldBeOfType<SendResult.InDoubt>();
        peer.Requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\n0: Acc")]
    [InlineData("HTTP/1.1 202 Acc")]
    [InlineData("Kannel says hello\r\n\r\n")]
    public async Task So_does_half_an_answer(string half)
    {
        foreach (var provider in ProviderNames.All.Except([ProviderNames.DirectLine]))
        {
            await using var peer = new ScriptedPeer(half) { HangsUp = true };
            (await SendAsync(provider, peer.Address)).ShouldBeOfType<SendResult.InDoubt>();
            peer.Requests.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task On_a_connection_used_before_it_is_not_written_twice_either(string provider)
    {
        await using var peer = new ScriptedPeer(ScriptedPeer.Whole(Answer));
        await using var services = Services(peer.Address, TimeProvider.System);
        await SendAsync(services, provider, CancellationToken.None);
        (await SendAsync(services, provider, CancellationToken.None)).ShouldBeOfType<SendResult.InDoubt>();
        peer.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Stopped_while_it_waits_it_is_in_doubt_and_stopped_before_it_is_not()
    {
        using var stop = new CancellationTokenSource();
        await using var peer = new ScriptedPeer([null]);
        await using var services = Services(peer.Address, TimeProvider.System, TimeSpan.FromSeconds(30));
        var sending = SendAsync(services, ProviderNames.Kannel, stop.Token);
        await peer.SilenceAsync;
        await stop.CancelAsync();
        (await sending).ShouldBe(new SendResult.InDoubt("We stopped before the answer came."));

        (await SendAsync(services, ProviderNames.Kannel, stop.Token)).ShouldBeOfType<SendResult.Refused>().Error.ShouldBe(SendError.Unreachable);
        peer.Requests.ShouldBe(1);
    }

    private static async Task<SendResult> SendAsync(string provider, Uri address, TimeProvider? time = null)
    {
        await using var services = Services(address, time ?? TimeProvider.System);
        return await SendAsync(services, provider, TestContext.Current.CancellationToken);
    }

    private static Task<SendResult> SendAsync(IServiceProvider services, string provider, CancellationToken cancellation)
    {
        var line = new Line(new LineId("a-line"), LineKind.Sms, provider, "22384", "sesame") { Account = "huduma", ApiKey = "sesame" };
        PhoneNumber.TryParse("+254700000001", out var to, out _).ShouldBeTrue();
        return services.GetServices<IMessageSender>().Single(sender => sender.Provider == provider)
            .SendAsync(new MessageToSend(CannedApi.Message, line, "22384", to, "Habari", null), cancellation).AsTask();
    }

    private static ServiceProvider Services(Uri address, TimeProvider time, TimeSpan? answerWithin = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton(new PublicAddress(Webhooks.PublicAddress, () => ""));
        services.AddMessageSenders(new ProviderAddresses(address, address, address, answerWithin ?? AnswerWithin));
        return services.BuildServiceProvider();
    }
}
