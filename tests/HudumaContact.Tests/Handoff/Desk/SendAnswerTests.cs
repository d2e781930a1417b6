using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Desk.AnsweredAtTheDesk;

namespace HudumaContact.Tests.Handoff.Desk;

/// <summary>What an agent sends of the catalogue is on record as an answer told, as if a flow had told it.</summary>
public sealed class SendAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_with_its_code_and_found_by_number_and_by_code()
    {
        await using var desk = await OpenAsync();
        var handoff = await desk.AskAsync(Wanjiku);

        var code = (await desk.Board.Get<SendAnswer>().RunAsync(Amina, handoff.Id, "fee", Service(desk), "en", Cancellation)).ShouldNotBeNull();

        var told = (await desk.Board.Get<IAnswerLog>().ToldAsync(Wanjiku, DateTime.MinValue, DateTime.MaxValue, Cancellation)).ShouldHaveSingleItem();
        told.Answer.ShouldSatisfyAllConditions(answer => answer.Code.ShouldBe(code), answer => answer.Topic.ShouldBe("fee"), answer => answer.About.ShouldBe(Service(desk)));
        (await desk.Board.Get<IAnswerLog>().ToldAsync(code, Cancellation)).ShouldHaveSingleItem().To.ShouldBe(Wanjiku);
        var entry = (await desk.Board.Get<IHandoffStore>().EntriesAsync(handoff.Id, Cancellation))[^1];
        entry.ShouldSatisfyAllConditions(
            one => one.Kind.ShouldBe(EntryKind.Answered), one => one.By.ShouldBe(Amina.Id), one => one.Words.ShouldNotBeNull().ShouldStartWith(told.Answer.Wording), one => one.Message.ShouldNotBeNull());
        desk.Now(handoff.Id).State.ShouldBe(HandoffState.Active);
    }

    [Fact]
    public async Task Who_has_not_the_case_tells_nothing()
    {
        await using var desk = await OpenAsync();
        var handoff = await desk.AskAsync(Wanjiku);
        var messages = await desk.Board.RowsAsync("messages_out");

        (await desk.Board.Get<SendAnswer>().RunAsync(Baraka, handoff.Id, "fee", Service(desk), "en", Cancellation)).ShouldBeNull();

        (await desk.Board.RowsAsync("answers_told")).ShouldBe(0);
        (await desk.Board.RowsAsync("messages_out")).ShouldBe(messages);
    }

    private static Item Service(AnsweredAtTheDesk desk) => desk.Board.Get<IHopWorlds>().Open(desk.Board.Get<ReleaseShelf>().Current).List("popular-services", null)[0];
}
