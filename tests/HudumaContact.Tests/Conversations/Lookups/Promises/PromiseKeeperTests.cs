using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Tests.Conversations.Lookups.Status;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Lookups.Status.StatusLine;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lookups.Promises;

/// <summary>Each promise is kept exactly once, whatever the register and the host do.</summary>
public sealed class PromiseKeeperTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    private readonly HeldConnector _register = new();
    private readonly SentMessages _sent = new();

    [Fact]
    public async Task A_late_answer_is_sent_once_and_the_register_was_asked_once()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        var call = await PromiseAsync(board, "s");
        await RoundAsync(board);
        _sent.Handed.ShouldBeEmpty();

        call.SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);
        await RoundAsync(board);

        var message = _sent.Handed.ShouldHaveSingleItem();
        message.Text.ShouldBe("Good news.\npassport is ready at Nyayo House.");
        message.Contact.Address.Number.ShouldBe(Wanjiku);
        message.PromisedOn.ShouldBe(Ussd.Id);
        _register.TimesAsked.ShouldBe(1);
    }

    [Fact]
    public async Task That_there_is_none_is_sent_too()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        (await PromiseAsync(board, "s")).SetResult(null);

        await RoundAsync(board);
        await AskedAsync(board);
        await RoundAsync(board);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldBe("Nothing found.");
    }

    [Fact]
    public async Task Who_does_not_accept_is_sent_nothing()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        var call = await SlowAsync(board, "s");
        await board.HopAsync(Wanjiku, "s", string.Join('*', [.. Asking, "2"]));
        call.SetResult(Ready);

        await RoundAsync(board);

        (await board.RowsAsync("lookup_promises")).ShouldBe(0);
        _sent.Handed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hop_delivered_twice_promises_once()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        await PromiseAsync(board, "s");

        await board.HopAsync(Wanjiku, "s", string.Join('*', [.. Asking, "1"]));

        (await board.RowsAsync("lookup_promises")).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_restart_the_register_is_asked_again_and_the_promise_kept()
    {
        var first = await StatusLine.OpenAsync(_register, _sent);
        await PromiseAsync(first, "s");
        await using var board = await first.RestartAsync(With(_register, _sent));
        await board.Get<StatusBoard>().RefreshAsync(TestContext.Current.CancellationToken);

        await RoundAsync(board);
        (await _register.NextAsync()).SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldContain("is ready");
        _register.TimesAsked.ShouldBe(2);
    }

    [Fact]
    public async Task A_register_that_fails_is_asked_again_after_a_while()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        var call = await PromiseAsync(board, "s");
        await RoundAsync(board);
        call.SetException(new RegisterUnavailableException("no route"));
        await AskedAsync(board);
        await RoundAsync(board);
        _register.TimesAsked.ShouldBe(1);

        board.Time.Advance(TimeSpan.FromSeconds(30));
        await RoundAsync(board);
        (await _register.NextAsync()).SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldContain("is ready");
    }

    [Fact]
    public async Task A_register_that_says_nothing_at_all_is_given_up_with_a_reason_and_asked_again()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        await PromiseAsync(board, "s");
        await RoundAsync(board);
        board.Time.Advance(TimeSpan.FromSeconds(45));
        await AskedAsync(board);
        await RoundAsync(board);
        (await _register.NextAsync()).SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldContain("is ready");
        board.Log.ShouldHaveSingleItem().ShouldContain("The register status could not be asked: It did not answer within 45 s.");
    }

    [Fact]
    public async Task After_fifteen_minutes_without_an_answer_the_citizen_is_told_so()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        var call = await PromiseAsync(board, "s");
        await RoundAsync(board);
        board.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        await RoundAsync(board);
        _sent.Handed.ShouldBeEmpty();

        board.Time.Advance(TimeSpan.FromSeconds(1));
        await RoundAsync(board);
        call.TrySetResult(Ready);
        await RoundAsync(board);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldBe("No answer.");
    }

    [Fact]
    public async Task One_slow_register_holds_up_no_other_promise()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        await PromiseAsync(board, "s");
        var second = await PromiseAsync(board, "t", Otieno);
        await RoundAsync(board);

        second.SetResult(null);
        while (_sent.Handed.Count == 0)
        {
            await Task.Yield();
            await RoundAsync(board);
        }

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldBe("Nothing found.");
    }

    [Fact]
    public async Task What_is_not_taken_is_offered_again()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        _sent.Takes = false;
        (await PromiseAsync(board, "s")).SetResult(Ready);
        await RoundAsync(board);
        await AskedAsync(board);
        await RoundAsync(board);
        var refused = _sent.Handed.Count;
        refused.ShouldBeGreaterThan(0);
        _sent.Takes = true;
        await RoundAsync(board);
        await RoundAsync(board);

        _sent.Handed.Count.ShouldBe(refused + 1);
        _sent.Handed.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_host_that_stops_between_handing_over_and_noting_it_hands_the_same_message_over_again()
    {
        var first = await StatusLine.OpenAsync(_register, _sent);
        (await PromiseAsync(first, "s")).SetResult(Ready);
        _sent.Takes = false;
        await RoundAsync(first);
        await AskedAsync(first);
        _sent.Takes = true;
        _sent.Taken = static () => throw new OperationCanceledException("The host stops here.");
        await Should.ThrowAsync<OperationCanceledException>(RoundAsync(first));
        _sent.Taken = null;
        var before = _sent.Handed.Count;

        await using var board = await first.RestartAsync(With(_register, _sent));
        await RoundAsync(board);

        // By its id whoever sends knows that it is the same.
        _sent.Handed.Count.ShouldBe(before + 1);
        _sent.Handed.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_hosts_word_one_answer()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        var call = await PromiseAsync(board, "s");
        var other = ActivatorUtilities.CreateInstance<PromiseKeeper>(board.Services);
        await RoundAsync(board);
        await other.RoundAsync(TestContext.Current.CancellationToken);

        // One waits for the look-up that still runs, the other has asked by itself and is told something else.
        (await _register.NextAsync()).SetResult(null);
        await other.AskedAsync();
        call.SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);
        await other.RoundAsync(TestContext.Current.CancellationToken);

        _sent.Handed.ShouldHaveSingleItem().Text.ShouldBe("Nothing found.");
    }

    [Fact]
    public async Task An_erased_person_is_sent_nothing()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        await PromiseAsync(board, "s");
        await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken);

        board.Time.Advance(TimeSpan.FromMinutes(16));
        await RoundAsync(board);
        await RoundAsync(board);

        _sent.Handed.ShouldBeEmpty();
        (await board.ScalarAsync<long>("SELECT outcome FROM lookup_promises")).ShouldBe((long)PromiseOutcome.Lapsed);
    }

    [Fact]
    public async Task A_slow_register_is_no_way_round_the_limit_of_tries()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent, options => options.LookupAttemptsPerContact = 2);
        var first = await PromiseAsync(board, "a");
        var second = await PromiseAsync(board, "b");

        // Were it asked, it would wait for ever.
        (await SoonAsync(board.WalkAsync(Wanjiku, "c", Asking))).Text.ShouldBe("Too many.");

        first.SetResult(Ready);
        second.SetResult(null);
        await RoundAsync(board);
        await AskedAsync(board);
        // What was found was no guess; what was not found was one.
        var third = board.WalkAsync(Wanjiku, "d", Asking);
        (await _register.NextAsync()).SetResult(Ready);
        (await third).Text.ShouldStartWith("Good news.");
    }

    [Fact]
    public async Task Of_the_session_only_what_asking_takes_is_kept_and_of_the_text_nothing_once_it_is_handed_over()
    {
        await using var board = await StatusLine.OpenAsync(_register, _sent);
        (await PromiseAsync(board, "s")).SetResult(Ready);

        var open = (await board.Get<IPromiseStore>().OpenAsync(10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        open.Later.Variables.Keys.ShouldBe(["service", "reference", "proof"], ignoreOrder: true);
        open.Contact.Address.Number.ShouldBe(Wanjiku);

        _sent.Takes = false;
        await RoundAsync(board);
        await AskedAsync(board);
        (await board.ScalarAsync<long>("SELECT length(later) FROM lookup_promises")).ShouldBe(0);
        (await board.ScalarAsync<long>("SELECT text IS NOT NULL FROM lookup_promises")).ShouldBe(1);
        _sent.Takes = true;
        await RoundAsync(board);
        (await board.ScalarAsync<long>("SELECT text IS NULL FROM lookup_promises")).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_line_for_SMS_none_is_offered()
    {
        await using var board = await StatusLine.OpenAsync(_register, change: WithoutSms);
        var asking = board.WalkAsync(Wanjiku, "s", Asking);
        await _register.NextAsync();
        board.Time.Advance(Budget);

        (await SoonAsync(asking)).Text.ShouldBe("No answer.");
    }

    [Fact]
    public async Task When_the_line_for_SMS_is_gone_an_answer_waits_for_the_next()
    {
        var first = await StatusLine.OpenAsync(_register);
        await PromiseAsync(first, "s");
        await using var board = await first.RestartAsync(With(_register, sent: null) + WithoutSms);
        await board.Get<StatusBoard>().RefreshAsync(TestContext.Current.CancellationToken);
        await RoundAsync(board);
        (await _register.NextAsync()).SetResult(Ready);
        await AskedAsync(board);
        await RoundAsync(board);

        (await board.Get<IPromiseStore>().ToHandOverAsync(10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
    }

    private static void WithoutSms(IServiceCollection services) => services.AddSingleton(new LineBook([Ussd]));

    private static Task RoundAsync(Switchboard board) => board.Get<PromiseKeeper>().RoundAsync(TestContext.Current.CancellationToken);

    private static Task AskedAsync(Switchboard board) => board.Get<PromiseKeeper>().AskedAsync();

    /// <summary>To where the register was too slow.</summary>
    private async Task<TaskCompletionSource<StatusRecord?>> SlowAsync(Switchboard board, string session, PhoneNumber? caller = null)
    {
        var asking = board.WalkAsync(caller ?? Wanjiku, session, Asking);
        var call = await _register.NextAsync();
        board.Time.Advance(Budget);
        (await SoonAsync(asking)).Text.ShouldStartWith("By SMS?");
        return call;
    }

    private async Task<TaskCompletionSource<StatusRecord?>> PromiseAsync(Switchboard board, string session, PhoneNumber? caller = null)
    {
        var call = await SlowAsync(board, session, caller);
        (await board.HopAsync(caller ?? Wanjiku, session, string.Join('*', [.. Asking, "1"]))).Text.ShouldBe("Promised.");
        return call;
    }
}
