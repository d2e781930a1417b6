using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Tests.Conversations.Chats;
using HudumaContact.Tests.Handoff.Hubs;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>That somebody writes in a chat: shown to the other side at once, or never.</summary>
public sealed class TypingTests : IAsyncLifetime
{
    private readonly KeptSignals _signals = new();
    private readonly ScriptedHub _hub = new();
    private ChatLine? _chat;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _chat?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task That_a_hubs_person_writes_is_shown_in_the_chat_and_is_no_message()
    {
        var (user, handoff) = await AskAsync(withHub: true);
        var entries = (await _chat!.ReadAsync(user)).Count;

        (await _chat.Board.Get<IHubReplies>().TakeAsync(handoff.Id, new FromHub.Typing(), Cancellation)).ShouldBeTrue();

        _signals.Shown.ShouldBe([user]);
        (await _chat.ReadAsync(user)).Count.ShouldBe(entries);
    }

    [Fact]
    public async Task An_agent_who_writes_is_shown_every_three_seconds_at_most()
    {
        var (user, handoff) = await AskAsync();
        var typing = _chat!.Board.Get<PersonTyping>();

        for (var tenths = 0; tenths <= 60; tenths++)
        {
            typing.Show(handoff, user);
            _chat.Board.Time.Advance(TimeSpan.FromSeconds(0.1));
        }

        _signals.Shown.Count.ShouldBe(3);
    }

    [Fact]
    public void A_phone_and_who_has_left_are_shown_nobody_writing()
    {
        var typing = new PersonTyping(TimeProvider.System, _signals);
        var chat = Case(Ten, way: Way.Chat);

        typing.Show(Case(Ten), ChatUser.New());
        typing.Show(chat.Abandon(Ten).ShouldNotBeNull(), ChatUser.New());
        _signals.Shown.ShouldBeEmpty();

        typing.Show(chat, ChatUser.New());
        _signals.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_citizen_who_writes_is_shown_at_the_desk_for_five_seconds()
    {
        var (user, handoff) = await AskAsync();
        Typing.Is(handoff.Id).ShouldBeFalse();

        await Typing.HearAsync(user, Cancellation);
        _chat!.Board.Time.Advance(TimeSpan.FromSeconds(4.9));
        Typing.Is(handoff.Id).ShouldBeTrue();

        _chat.Board.Time.Advance(TimeSpan.FromSeconds(0.1));
        Typing.Is(handoff.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Once_the_words_are_there_nobody_writes_any_more()
    {
        var (user, handoff) = await AskAsync();
        await Typing.HearAsync(user, Cancellation);

        await _chat!.SayAsync(user, "is it ready");

        Typing.Is(handoff.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_written_to_the_flows_is_shown_to_nobody()
    {
        await OpenAsync(withHub: false);
        var user = await _chat!.OpenChatAsync();
        var other = await AskAsync(withHub: false);

        await Typing.HearAsync(user, Cancellation);
        await Typing.HearAsync(ChatUser.New(), Cancellation);

        Typing.Is(other.Handoff.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hub_is_told_that_the_citizen_writes_once_it_knows_of_the_case()
    {
        var (user, handoff) = await AskAsync(withHub: true);
        await HearAsync(user);
        _hub.Tries.ShouldBeEmpty();

        await TellAsync();
        await HearAsync(user);

        _hub.Says(handoff.Id).ShouldBe(["(Begun)", "(Typing)"]);
        // At the desk nobody has it.
        Typing.Is(handoff.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_hub_did_not_take_of_it_is_not_told_again()
    {
        var (user, handoff) = await AskAsync(withHub: true);
        await TellAsync();
        _hub.Answer = word => word is ToHub.Typing ? ScriptedHub.Down : HubOutcome.Taken;
        await HearAsync(user);
        _hub.Answer = static _ => HubOutcome.Taken;
        _chat!.Board.Time.Advance(TimeSpan.FromMinutes(1));
        await TellAsync();

        _hub.Tries.Count(word => word is ToHub.Typing).ShouldBe(1);
        // And the case is the hub's as before.
        (await _chat.Board.Get<IHandoffStore>().FindAsync(handoff.Id, Cancellation)).ShouldNotBeNull().IsAtHub.ShouldBeTrue();
    }

    [Fact]
    public async Task While_words_wait_for_a_hub_it_is_told_of_no_writing()
    {
        var (user, _) = await AskAsync(withHub: true);
        await TellAsync();
        _hub.Answer = static _ => ScriptedHub.Down;
        await _chat!.SayAsync(user, "is it ready");
        await TellAsync();

        await HearAsync(user);

        _hub.Tries.ShouldNotContain(word => word is ToHub.Typing);
    }

    private CitizenTyping Typing => _chat!.Board.Get<CitizenTyping>();

    private async Task HearAsync(ChatUser user)
    {
        await Typing.HearAsync(user, Cancellation);
        await _chat!.Board.Get<TellHub>().IdleAsync();
    }

    private async Task TellAsync()
    {
        await _chat!.Board.Get<TellHub>().LookAsync(Cancellation);
        await _chat.Board.Get<TellHub>().IdleAsync();
    }

    private async Task OpenAsync(bool withHub) => _chat ??= await ChatLine.OpenAsync(PersonFlow.Content, services =>
    {
        services.AddSingleton<IChatSignals>(_signals);
        if (withHub) services.AddSingleton<IAgentHub>(_hub);
    });

    /// <summary>Somebody asks for a person in a chat.</summary>
    private async Task<(ChatUser User, CaseHandoff Handoff)> AskAsync(bool withHub = false)
    {
        await OpenAsync(withHub);
        var user = await _chat!.OpenChatAsync();
        await _chat.SayAsync(user, "1");
        return (user, _chat.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem());
    }
}
