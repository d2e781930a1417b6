using HudumaContact.Handoff.Desk;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Desk.AnsweredAtTheDesk;

namespace HudumaContact.Tests.Handoff.Desk;

public sealed class ReadyMadeRepliesTests
{
    private const string Replies = """
        format: 1
        replies:
          hello: { en: "{{ greeting }}, {{ agent }} here about {{ number }}.", sw: "{{ greeting }}, {{ agent }} hapa kuhusu {{ number }}." }
          hours: { en: "Today, {{ today }}, {{ hours }}; next {{ opens }}.", sw: "Leo, {{ today }}, {{ hours }}; tena {{ opens }}." }

        """;

    [Theory]
    // The line of the tests begins at 10:00 in Nairobi.
    [InlineData(0, "en", "Good morning, Amina here about {0}.|Today, 23 Nov 2026, 7:00-21:00; next today 10:00.")]
    [InlineData(0, "sw", "Habari za asubuhi, Amina hapa kuhusu {0}.|Leo, 23 Nov 2026, 7:00-21:00; tena leo 10:00.")]
    [InlineData(4, "sw", "Habari za mchana, Amina hapa kuhusu {0}.|Leo, 23 Nov 2026, 7:00-21:00; tena leo 14:00.")]
    [InlineData(12, "en", "Good evening, Amina here about {0}.|Today, 23 Nov 2026, 7:00-21:00; next tomorrow 7:00.")]
    public async Task What_an_agent_knows_already_is_filled_in(int hoursLater, string language, string said)
    {
        var line = SmallLine.Content;
        await using var desk = new AnsweredAtTheDesk(await OpenAsync(content: SmallRelease.With(("main/main.yaml", line.Find("main/main.yaml")!.Text), ("replies.yaml", Replies))));
        var handoff = await desk.AskAsync(Wanjiku);
        desk.Board.Time.Advance(TimeSpan.FromHours(hoursLater));

        var replies = desk.Board.Get<ReadyMadeReplies>().Of(handoff, Amina, language);

        string.Join('|', replies.Select(reply => reply.Text)).ShouldBe(said.Replace("{0}", handoff.CaseNumber, StringComparison.Ordinal));
    }
}
