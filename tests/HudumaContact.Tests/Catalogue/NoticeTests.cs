using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class NoticeTests
{
    private static readonly DateOnly First = new(2026, 11, 23);
    private static readonly AnswerComposer Composer = new(RealCatalogue.Value);

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-26", false)]
    public void A_notice_is_told_first_and_ends_by_itself(string day, bool isTold)
    {
        var answer = Answer("passport-new", DateOnly.Parse(day), Notice("n1", NoticeScope.OfService("passport-new")));
        answer.Text.StartsWith("NOTICE: System down\nNew passport: fee", StringComparison.Ordinal).ShouldBe(isTold);
        answer.NoticeIds.ShouldBe(isTold ? ["n1"] : []);
    }

    [Fact]
    public void A_notice_is_told_only_where_it_belongs()
    {
        Answer("eta", First, Notice("n1", NoticeScope.OfService("passport-new"))).NoticeIds.ShouldBeEmpty();
        Answer("eta", First, Notice("n1", NoticeScope.OfCounty("kisumu"))).NoticeIds.ShouldBeEmpty();
        Answer("eta", First, Notice("n1", NoticeScope.All)).NoticeIds.ShouldBe(["n1"]);
        OfCentre("mogotio", Notice("n1", NoticeScope.OfCounty("baringo"))).NoticeIds.ShouldBe(["n1"]);
        OfCentre("mogotio", Notice("n1", NoticeScope.OfCentre("baringo"))).NoticeIds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("all")]
    [InlineData("service:passport-new")]
    [InlineData("centre:kisumu")]
    [InlineData("county:kisumu")]
    public void A_scope_is_written_as_it_is_read(string text) => NoticeScope.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("everything")]
    [InlineData("service:")]
    [InlineData("service:a:b")]
    public void What_is_no_scope_is_none(string text) => NoticeScope.Parse(text).ShouldBeNull();

    private static Notice Notice(string id, NoticeScope scope) => new(id, First, First.AddDays(2), new Words("System down", "Mtandao umekatika"), scope);

    private static Answer Answer(string service, DateOnly day, Notice notice) =>
        Composer.OfService(RealCatalogue.Value.FindService(service)!, Topic.Fee, "en", day, [notice], AnswerLine.Ussd);

    private static Answer OfCentre(string centre, Notice notice) => Composer.OfCentre(RealCatalogue.Value.FindCentre(centre)!, "sw", First, [notice], AnswerLine.Sms);
}
