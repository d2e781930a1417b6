using HudumaContact.Conversations.Cases;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Cases;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("HC-7F3K9Q", "HC-7F3K9Q")]
    [InlineData("hc 7f3k9q", "HC-7F3K9Q")]
    [InlineData(" 7f3k9q ", "HC-7F3K9Q")]
    [InlineData("HC7F3K9Q.", "HC-7F3K9Q")]
    [InlineData("7F3K9", null)]
    [InlineData("HC-7F3K9Q7", null)]
    [InlineData("HC-7F3KIQ", null)]
    [InlineData("'; DROP TABLE cases", null)]
    [InlineData("", null)]
    public void A_number_is_known_however_it_is_typed(string typed, string? number) => CaseNumber.Read(typed).ShouldBe(number);

    [Theory]
    [InlineData("7f3k9q", "-")]
    [InlineData("HC-7F3K9Q", "-")]
    [InlineData("222222", "-")]
    [InlineData("my case hc 7f3k9q please", "my case - please")]
    [InlineData("is HCACDEFG mine?", "is - mine?")]
    [InlineData("No answer for: 7F3K9Q.", "No answer for: -.")]
    [InlineData("1. HC-7F3K9Q is open\n2. HC-ACDEFG is closed", "1. - is open\n2. - is closed")]
    [InlineData("the agency of change", "the agency of change")]
    [InlineData("Paybill 222222", "Paybill 222222")]
    [InlineData("ID 23456799 and 7F3K9QX", "ID 23456799 and 7F3K9QX")]
    [InlineData("", "")]
    public void It_is_taken_out_of_a_text(string text, string left) => CaseNumber.TakenOutOf(text, "-").ShouldBe(left);

    [Fact]
    public void A_drawn_number_reads_as_itself_and_is_not_drawn_twice()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => CaseNumber.Draw()).ToList();

        numbers.ShouldAllBe(number => CaseNumber.Read(number) == number);
        numbers.Distinct().Count().ShouldBe(1000);
    }

    [Fact]
    public void Counted_numbers_are_the_same_every_time()
    {
        var numbers = new CountedCaseNumbers();
        Enumerable.Range(0, 7).Select(_ => numbers.Next()).ShouldBe(["HC-222222", "HC-222223", "HC-222224", "HC-222225", "HC-222226", "HC-222227", "HC-222232"]);
        CaseNumber.Read(new CountedCaseNumbers().Next()).ShouldBe("HC-222222");
    }
}
