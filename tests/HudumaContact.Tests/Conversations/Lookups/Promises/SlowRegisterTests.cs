using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Messages;
using HudumaContact.Tests.Conversations.Lookups.Status;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Lookups.Status.StatusLine;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lookups.Promises;

/// <summary>From the dialled code to the phone that shows the SMS: whatever a register does, a caller waits no longer than its budget, and a promise is one message.</summary>
public sealed class SlowRegisterTests : IAsyncDisposable
{
    private const string ReadyText = "Good news.\npassport is ready at Nyayo House.";

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    private readonly HeldConnector _register = new();
    private readonly KeptMessages _phones = new();
    private TextLine _line = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(4.5)]
    [InlineData(10)]
    [InlineData(30)]
    public async Task However_late_a_register_is_no_caller_waits_longer_than_its_budget_and_the_answer_is_told_once(double seconds)
    {
        await OpenAsync();
        var late = TimeSpan.FromSeconds(seconds);
        var asking = _line.Board.WalkAsync(Wanjiku, "s", Asking);
        var call = await _register.NextAsync();
        _line.Board.Time.Advance(late < Budget ? late : Budget);
        if (late < Budget)
        {
            call.SetResult(Ready);
            (await SoonAsync(asking)).Text.ShouldStartWith(ReadyText);
        }
        else
        {
            (await SoonAsync(asking)).Text.ShouldStartWith("By SMS?");
            await AcceptAsync();
            _line.Board.Time.Advance(late - Budget);
            call.SetResult(Ready);
        }

        await KeepAsync();
        await KeepAsync();

        Texts.ShouldBe(late < Budget ? [] : [ReadyText]);
        _register.TimesAsked.ShouldBe(1);
    }

    [Fact]
    public async Task A_register_that_fails_again_and_again_is_owned_up_to_after_fifteen_minutes_and_not_before()
    {
        await OpenAsync();
        var call = await PromiseAsync();
        await RoundAsync();
        for (var minute = 0; minute < 15; minute++)
        {
            call.SetException(new RegisterUnavailableException("HTTP status 500"));
            await KeepAsync();
            Texts.ShouldBeEmpty();
            _line.Board.Time.Advance(TimeSpan.FromMinutes(1));
            if (minute == 14) break;
            await RoundAsync();
            call = await _register.NextAsync();
        }

        await KeepAsync();
        await KeepAsync();

        Texts.ShouldBe(["No answer."]);
    }

    [Fact]
    public async Task A_host_that_stops_between_any_two_steps_sends_the_answer_once()
    {
        await OpenAsync();
        await PromiseAsync();

        await RestartAsync();
        await RoundAsync();
        await _register.NextAsync();

        // The look-up that ran is lost; it is made again, and worded.
        await RestartAsync(stopsAfterQueueing: true);
        await RoundAsync();
        (await _register.NextAsync()).SetResult(Ready);
        await _line.Board.Get<PromiseKeeper>().AskedAsync();
        (await MessagesAsync()).ShouldBe(0);

        // Queued, and the host is gone before it can note that.
        await RestartAsync(stopsAfterQueueing: true);
        await Should.ThrowAsync<OperationCanceledException>(RoundAsync());
        (await MessagesAsync()).ShouldBe(1);
        (await _line.Board.RowsAsync("lookup_promises WHERE handed_over_at IS NOT NULL")).ShouldBe(0);

        await RestartAsync();
        await KeepAsync();
        await RestartAsync();
        await KeepAsync();

        (await MessagesAsync()).ShouldBe(1);
        (await _line.Board.RowsAsync("lookup_promises WHERE handed_over_at IS NOT NULL")).ShouldBe(1);
        Texts.ShouldBe([ReadyText]);
    }

    /// <summary>What reached phones, all hosts taken together.</summary>
    private IEnumerable<string> Texts => _phones.Sent.Select(message => message.Text);

    private async Task OpenAsync() => _line = await TextLine.OpenAsync(await StatusLine.OpenAsync(_register, change: WithPhones));

    /// <summary>As after a crash: the register and the phones are as they were.</summary>
    private async Task RestartAsync(bool stopsAfterQueueing = false)
    {
        _line = await _line.RestartAsync(With(_register, sent: null) + WithPhones + (stopsAfterQueueing ? Stopping : null));
        await _line.Board.Get<StatusBoard>().RefreshAsync(Cancellation);
    }

    private async Task<TaskCompletionSource<StatusRecord?>> PromiseAsync()
    {
        var asking = _line.Board.WalkAsync(Wanjiku, "s", Asking);
        var call = await _register.NextAsync();
        _line.Board.Time.Advance(Budget);
        (await SoonAsync(asking)).Text.ShouldStartWith("By SMS?");
        await AcceptAsync();
        return call;
    }

    private async Task AcceptAsync() => (await _line.Board.HopAsync(Wanjiku, "s", string.Join('*', [.. Asking, "1"]))).Text.ShouldBe("Promised.");

    private Task RoundAsync() => _line.Board.Get<PromiseKeeper>().RoundAsync(Cancellation);

    /// <summary>Two rounds, between which the registers that were asked have answered, and all that is queued sent.</summary>
    private async Task KeepAsync()
    {
        await RoundAsync();
        await _line.Board.Get<PromiseKeeper>().AskedAsync();
        await RoundAsync();
        await _line.LookAsync();
    }

    private Task<long> MessagesAsync() => _line.Board.RowsAsync("messages_out");

    private void WithPhones(IServiceCollection services) => services.AddSingleton(_phones);

    private static void Stopping(IServiceCollection services) =>
        services.AddSingleton<IPromisedMessages>(static provider => new StopsAfterQueueing(ActivatorUtilities.CreateInstance<PromisedTexts>(provider)));

    /// <summary>The host is killed when a message is on disk.</summary>
    private sealed class StopsAfterQueueing(PromisedTexts texts) : IPromisedMessages
    {
        public async ValueTask<bool> TakeAsync(PromisedMessage message, CancellationToken cancellation)
        {
            await texts.TakeAsync(message, cancellation);
            throw new OperationCanceledException("The host is killed here.");
        }
    }
}
