using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;
using HudumaContact.Desk.Catalogue;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Catalogue;

public sealed class LineAnswerTests
{
    [Fact]
    public void A_phone_gets_pages_within_its_budget_and_the_moves_of_the_line()
    {
        var answer = Of(AnswerLine.Ussd, string.Join(' ', Enumerable.Repeat("karatasi", 40)));
        answer.Pages.Count.ShouldBeGreaterThan(1);
        answer.Pages.ShouldAllBe(page => Gsm7.Septets(page) <= 156);
        answer.Pages[0].ShouldEndWith("0 Back 00 Menu 98 More");
        answer.Pages[^1].ShouldEndWith("0 Back 00 Menu");
    }

    [Theory]
    [InlineData(160, "160 septets, 1 part")]
    [InlineData(161, "161 septets, 2 parts")]
    [InlineData(306, "306 septets, 2 parts")]
    [InlineData(307, "307 septets, 3 parts")]
    public void A_message_tells_its_parts(int length, string size) => Of(AnswerLine.Sms, new string('a', length)).Size.ShouldBe(size);

    [Theory]
    [InlineData(AnswerLine.Voice)]
    [InlineData(AnswerLine.Chat)]
    public void Other_lines_give_the_text_whole(AnswerLine line) => Of(line, new string('a', 500)).Pages.ShouldHaveSingleItem().Length.ShouldBe(500);

    private static LineAnswer Of(AnswerLine line, string text) => LineAnswer.Of(line, text, Book(), "en", 156);

    private static FlowBook Book()
    {
        var faults = new List<Fault>();
        return FlowReader.Read(TheHudumaLine.Content(faults), faults)!;
    }
}
