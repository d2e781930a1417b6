using System.Text;
using HudumaContact.Desk.Supervisor.Export;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+254700000001", "\"'+254700000001\"")]
    [InlineData("-1+1", "\"'-1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void A_cell_that_would_be_a_formula_is_text(string cell, string written) => Written(cell).ShouldBe(written);

    [Theory]
    [InlineData("ada ya pasipoti", "ada ya pasipoti")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("2026-11-23 09:00:00", "2026-11-23 09:00:00")]
    public void Every_other_cell_stays_what_it_is(string cell, string written) => Written(cell).ShouldBe(written);

    [Fact]
    public void Spreadsheets_are_told_its_letters() => CsvText.Of(new CsvSheet(["é"], [])).ShouldBe([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A]);

    private static string Written(string cell)
    {
        var text = Encoding.UTF8.GetString(CsvText.Of(new CsvSheet(["first", "head"], [["x", cell]])))[1..];
        text.ShouldStartWith("first,head\r\nx,");
        text.ShouldEndWith("\r\n");
        return text["first,head\r\nx,".Length..^2];
    }
}
