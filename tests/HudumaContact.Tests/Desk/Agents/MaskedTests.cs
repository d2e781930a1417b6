using HudumaContact.Desk.Agents;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>Numbers of phones and papers are hidden in what citizens say, however they are written.</summary>
public sealed class MaskedTests
{
    [Theory]
    [InlineData("12345678", "•••••678")]
    [InlineData("call 0712 345 678 today", "call •••• ••• 678 today")]
    [InlineData("+254712345678", "+•••••••••678")]
    [InlineData("A123456789Z", "••••••••89Z")]
    [InlineData("P051-234-567", "••••-•••-567")]
    [InlineData("namba0712345678", "nam•••••••••678")]
    [InlineData("ID12345678ni yangu", "••••••••78ni yangu")]
    [InlineData("ID_12345678_x", "ID_•••••678_x")]
    [InlineData("١٢٣٤٥٦٧٨", "•••••٦٧٨")]
    public void A_number_is_hidden_but_for_its_end(string said, string shown) => Masked.Text(said).ShouldBe(shown);

    [Theory]
    [InlineData("KSh 7,500 in 2026")]
    [InlineData("on 23 March at 09:00")]
    [InlineData("no. 12345")]
    public void What_is_short_stays(string said) => Masked.Text(said).ShouldBe(said);

    [Fact]
    public void The_longest_text_takes_no_time()
    {
        foreach (var part in (string[])["1", "1 ", "1-", "a", "ab1", "12345a", "+"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 8_000 / part.Length));
            Should.NotThrow(() => Masked.Text(text), part);
        }
    }
}
