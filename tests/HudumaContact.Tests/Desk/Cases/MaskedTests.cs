using HudumaContact.Desk.Cases;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Cases;

public sealed class MaskedTests
{
    [Theory]
    [InlineData("A123456789Z", "••••••••89Z")]
    [InlineData("P051-234-567", "••••-•••-567")]
    [InlineData("0712 345 678", "•••• ••• 678")]
    [InlineData("+254 712 345 678", "+••• ••• ••• 678")]
    [InlineData("0712345678", "•••••••678")]
    [InlineData("12345678", "•••••678")]
    [InlineData("NHIF1234567", "••••••••567")]
    [InlineData("My ID 23456789, call 0712-345-678.", "My ID •••••789, call ••••-•••-678.")]
    [InlineData("namba0712345678", "n•••••••••••678")]
    [InlineData("ID12345678ni yangu", "••••••••78ni yangu")]
    [InlineData("ID_12345678_x", "ID_•••••678_x")]
    [InlineData("١٢٣٤٥٦٧٨", "•••••٦٧٨")]
    [InlineData("I paid KSh 150000 from 0712345678", "I paid KSh 150000 from •••••••678")]
    public void Numbers_of_phones_and_of_papers_are_hidden_but_for_their_end(string said, string shown) => Masked.Text(said).ShouldBe(shown);

    [Theory]
    [InlineData("on 3 March 2026, or 12/03/2026")]
    [InlineData("on 12-03-2026 or 2026-03-12")]
    [InlineData("from 2019-2024")]
    [InlineData("KSh 7,500 and 1,250,000")]
    [InlineData("Ksh 150000, KES 250000 or KSh150000")]
    [InlineData("call 1195, 116 or 999")]
    [InlineData("HC-7F3K9Q")]
    [InlineData("at 10:30 on platform 12")]
    [InlineData("room 12345")]
    [InlineData("")]
    public void Amounts_days_years_and_the_helplines_stay(string said) => Masked.Text(said).ShouldBe(said);

    [Fact]
    public void The_longest_text_takes_no_time()
    {
        foreach (var part in (string[])["1", "1 ", "1-", "a", "ab1", "12345a", "+", "KSh ", "KSh1"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 8_000 / part.Length));
            Should.NotThrow(() => Masked.Text(text), part);
        }
    }
}
