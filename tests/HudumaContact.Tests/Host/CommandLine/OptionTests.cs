using System.CommandLine;
using HudumaContact.Host.CommandLine.Answers;
using HudumaContact.Host.CommandLine.Audit;
using HudumaContact.Host.CommandLine.Cases;
using HudumaContact.Host.CommandLine.Catalogue;
using HudumaContact.Host.CommandLine.Flow;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

/// <summary>What is typed behind an option, and what is said of it when it cannot be.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("3-4-26")]
    [InlineData("23-11-2026")]
    [InlineData("yesterday")]
    public void A_day_is_written_in_one_way_alone(string typed)
    {
        var said = $"'{typed}' is no day. Write it as 2026-11-23.";

        AuditList.Create().Parse(["--on", typed]).Errors.ShouldHaveSingleItem().Message.ShouldBe(said);
        AnswersTold.Create().Parse(["--to", "0712345678", "--on", typed]).Errors.ShouldHaveSingleItem().Message.ShouldBe(said);
        AuditList.Create().Parse(["--on", "2026-04-03"]).GetValue<DateOnly?>("--on").ShouldBe(new DateOnly(2026, 4, 3));
    }

    [Fact]
    public void A_word_that_is_none_of_those_known_is_answered_with_those_as_they_are_typed()
    {
        Said(FlowRun.Create(), "--line", "telephone").ShouldBe("'telephone' 'ussd' 'sms' 'voice' 'chat'");
        Said(CatalogueAsk.Create(), "fee", "--line", "telephone").ShouldBe("'telephone' 'ussd' 'sms' 'voice' 'chat'");
        Said(CasesList.Create(), "--status", "done").ShouldBe("'done' 'open' 'closed'");
        CasesList.Create().Parse(["--status", "Open"]).Errors.ShouldBeEmpty();
    }

    /// <summary>The words in quotes; a name of the program's own would be among them.</summary>
    private static string Said(Command command, params string[] args) =>
        string.Join(' ', command.Parse(args).Errors.ShouldHaveSingleItem().Message.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith('\'')));
}
