using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>Dialled, dropped, gone on with by a call, an answer kept by SMS: who takes over reads it as one conversation.</summary>
public sealed class OneConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_dialled_what_was_heard_and_what_was_sent_stand_in_one_transcript_in_their_order()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.Line.Board.WalkAsync(Wanjiku, "dropped", "5", "1");
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        var call = await queue.Line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(20));
        await call.PressAsync("7");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(20));
        await call.PressAsync("*");
        await call.PressAsync("*");
        await call.PressAsync("2");

        var handoff = await queue.OfAsync(Wanjiku);
        var entries = await queue.Line.Board.Get<ICaseStore>().EntriesAsync(handoff.Case, Cancellation);
        var transcript = entries.Single(entry => entry.Kind is CaseEntryKind.Transcript).Words.ShouldNotBeNull();

        transcript.ShouldStartWith("> \nHuduma\n1. By text\n");
        transcript.ShouldContain("""
            > 1
            fee of passport: KSh 4,550.
            1. Others
            0 Back 00 Home
            97 By SMS too
            >\u0020
            Welcome back.
            Continue, Press 1.
            Start again, 2.
            > 1
            fee of passport: KSh 4,550.
            Others, Press 1.
            By SMS too, Press 7.
            Back, Press star.
            > 7
            Sent.
            Others, Press 1.
            By SMS too, Press 7.
            Again, Press hash.
            (SMS) fee of passport: KSh 4,550.
            > *
            Which?
            """.Replace("\\u0020", " ", StringComparison.Ordinal));
        transcript.ShouldEndWith("> 2");
    }

    [Fact]
    public async Task What_was_left_and_not_gone_on_with_is_no_part_of_it()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.Line.Board.WalkAsync(Wanjiku, "dropped", "5", "1");
        var call = await queue.Line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        await call.PressAsync("2");

        var handoff = await queue.OfAsync(Wanjiku);
        var entries = await queue.Line.Board.Get<ICaseStore>().EntriesAsync(handoff.Case, Cancellation);
        entries.Single(entry => entry.Kind is CaseEntryKind.Transcript).Words.ShouldNotBeNull().ShouldNotContain("Which?");
    }
}
