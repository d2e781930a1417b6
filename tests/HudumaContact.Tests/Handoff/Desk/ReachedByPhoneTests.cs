using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Desk.AnsweredAtTheDesk;

namespace HudumaContact.Tests.Handoff.Desk;

public sealed class ReachedByPhoneTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_reached_is_talked_with_and_what_was_said_is_noted()
    {
        await using var desk = await OpenAsync();
        var handoff = await CallbackAsync(desk);

        (await desk.Board.Get<ReachedByPhone>().RunAsync(Amina, handoff.Id, "He will bring the slip.", Cancellation)).ShouldBeTrue();

        desk.Now(handoff.Id).ShouldSatisfyAllConditions(one => one.State.ShouldBe(HandoffState.Active), one => one.FirstAnsweredAt.ShouldNotBeNull());
        (await desk.Board.Get<IHandoffStore>().EntriesAsync(handoff.Id, Cancellation)).TakeLast(2).Select(entry => (entry.Kind, entry.Words)).ShouldBe(
            [(EntryKind.Reached, null), (EntryKind.Noted, "He will bring the slip.")]);
    }

    [Fact]
    public async Task Nobody_else_reaches_them_and_a_text_is_no_call()
    {
        await using var desk = await OpenAsync();
        var callback = await CallbackAsync(desk);
        var text = await desk.AskAsync(Otieno, "t");

        (await desk.Board.Get<ReachedByPhone>().RunAsync(Baraka, callback.Id, "", Cancellation)).ShouldBeFalse();
        (await desk.Board.Get<ReachedByPhone>().RunAsync(Amina, text.Id, "", Cancellation)).ShouldBeFalse();
    }

    private static async Task<CaseHandoff> CallbackAsync(AnsweredAtTheDesk desk)
    {
        await desk.Board.PublishAsync(Flows.SmallRelease.With(
            ("main/main.yaml", Conversations.SmallLine.Content.Find("main/main.yaml")!.Text.Replace("reason: \"wants a person\",", "reason: \"wants a call\", way: callback,", StringComparison.Ordinal))));
        var handoff = await desk.AskAsync(Wanjiku);
        await desk.Board.PublishAsync(Conversations.SmallLine.Content);
        return handoff;
    }
}
