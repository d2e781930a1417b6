using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>An agent sends a citizen back into the flows.</summary>
public sealed class ReturnTests
{
    private static readonly HudumaContact.Handoff.Agents.Agent Akinyi = Agent("Akinyi");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_a_screen_of_the_call_with_the_answers_given_there_by_text()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        // The fee of passport, home, and then a person.
        await line.DialAsync(Wanjiku, "5", "1", "00", "1");
        var talk = await line.OfAsync(Wanjiku);
        await line.Desk.AcceptAsync(Akinyi, talk.Id, Cancellation);
        await line.Desk.AnswerAsync(Akinyi, talk.Id, "Look again", Cancellation);
        var back = line.Board.Get<ReturnToFlow>();
        (await back.PlacesAsync(talk, Cancellation)).Select(place => place.ToString()).ShouldBe(["main/menu", "main/services", "main/fee"]);

        (await back.RunAsync(Akinyi, talk.Id, new NodeId("main/fee"), Cancellation)).ShouldBeTrue();
        await line.IdleAsync();

        line.Sent.ShouldContain(text => text.StartsWith("fee of passport", StringComparison.Ordinal));
        var closed = await line.OfAsync(Wanjiku);
        (closed.State, closed.Disposition, closed.RatedIn).ShouldBe((HandoffState.Closed, Disposition.Returned, null));
        // "Others": the flow goes on by text.
        (await line.TextAsync(Wanjiku, "1")).ShouldHaveSingleItem().ShouldStartWith("Which?");
    }

    [Fact]
    public async Task Not_to_what_is_private_nor_to_where_they_never_were()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        var back = line.Board.Get<ReturnToFlow>();

        (await back.RunAsync(Akinyi, talk.Id, new NodeId("main/number"), Cancellation)).ShouldBeFalse();
        (await back.RunAsync(Akinyi, talk.Id, new NodeId("main/fee"), Cancellation)).ShouldBeFalse();
        (await back.RunAsync(Agent("Baraka"), talk.Id, new NodeId("main/menu"), Cancellation)).ShouldBeFalse();

        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
        (await back.RunAsync(Akinyi, talk.Id, new NodeId("main/menu"), Cancellation)).ShouldBeTrue();
        await line.IdleAsync();
        line.Sent[^1].ShouldStartWith("Huduma\n1. By text");
    }
}
