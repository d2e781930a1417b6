using HudumaContact.Providers.AfricasTalking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking;

public sealed class UssdFormTests
{
    private const string Session = "ATUid_5b1f0a9c3d7e4f2a8b6c1d0e9f8a7b6c";

    [Theory]
    [InlineData("01-dial", "+254700000001", "", "63902")]
    [InlineData("02-choice", "+254700000001", "1", "63902")]
    [InlineData("03-nested", "+254700000001", "1*2*1", "63902")]
    [InlineData("04-free-text", "+254700000001", "1*2*Wanjiku wa Kamau", "63902")]
    [InlineData("05-star-typed-by-user", "+254700000001", "3*12*34", "63902")]
    [InlineData("06-hash-typed-by-user", "+254700000001", "3*12345#", "63902")]
    [InlineData("07-empty-answer", "+254700000001", "1*", "63902")]
    [InlineData("08-direct-dial", "+254700000001", "1*2", "63902")]
    [InlineData("09-unescaped-plus", " 254700000001", "", "63902")]
    [InlineData("10-sandbox", "+254700000001", "", "99999")]
    [InlineData("11-swahili-unicode", "+254700000001", "4*Ng’ang’a – Kiambu", "63902")]
    public void A_hop_is_read_as_the_provider_posts_it(string sample, string phoneNumber, string text, string network) =>
        UssdForm.Read(Sample.Form(sample)).ShouldBe(new UssdForm(Session, phoneNumber, text, network, "*384*4832#"));

    [Fact]
    public void A_missing_text_is_a_first_hop() =>
        Read("sessionId=s&phoneNumber=%2B254700000001").Text.ShouldBe("");

    [Fact]
    public void Missing_fields_are_empty() =>
        Read("hello=world").ShouldBe(new UssdForm("", "", "", "", ""));

    [Fact]
    public void Fields_that_are_not_ours_are_ignored() =>
        Read("debug=1&text=1&&sessionId=s&x").ShouldBe(new UssdForm("s", "", "1", "", ""));

    [Fact]
    public void Of_a_repeated_field_the_first_counts() =>
        Read("text=1&text=2").Text.ShouldBe("1");

    [Fact]
    public void Printed_it_tells_neither_number_nor_answers() =>
        UssdForm.Read(Sample.Form("04-free-text")).ToString().ShouldNotContain("Wanjiku");

    private static UssdForm Read(string body) => UssdForm.Read(System.Text.Encoding.ASCII.GetBytes(body));
}
