using HudumaContact.Desk.Cases;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Cases;

public sealed class MaskedTests
{
    [Theory]
    [InlineData("My ID 12345678 is lost", "My ID •••••678 is lost")]
    [InlineData("call 0712 345 678", "call •••• ••• 678")]
    [InlineData("+254712345678.", "+•••••••••678.")]
    [InlineData("PIN A123456789Z", "PIN ••••••••89Z")]
    [InlineData("P051-234-567", "••••-•••-567")]
    public void Numbers_of_phones_and_papers_show_their_last_three_signs(string said, string shown) => Masked.Text(said).ShouldBe(shown);

    [Theory]
    [InlineData("KSh 7,500 in 2026, by 31/12/2026")]
    [InlineData("HC-7F3K9Q")]
    [InlineData("room 12345")]
    [InlineData("")]
    public void Amounts_years_dates_and_numbers_of_cases_stay(string said) => Masked.Text(said).ShouldBe(said);
}
