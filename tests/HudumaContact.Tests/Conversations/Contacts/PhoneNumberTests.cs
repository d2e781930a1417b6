using HudumaContact.Conversations.Contacts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Contacts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+254712345678")]
    [InlineData("254712345678")]
    [InlineData("0712345678")]
    [InlineData("712345678")]
    public void However_a_provider_writes_a_Kenyan_number_it_is_the_same_person(string raw)
    {
        PhoneNumber.TryParse(raw, out var number, out var wasRepaired).ShouldBeTrue();

        number.E164.ShouldBe("+254712345678");
        wasRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("0112345678", "+254112345678")]
    [InlineData("+447911123456", "+447911123456")]
    [InlineData("+255712345678", "+255712345678")]
    public void Numbers_that_begin_with_01_and_numbers_of_other_countries_are_people_too(string raw, string e164)
    {
        PhoneNumber.TryParse(raw, out var number, out _).ShouldBeTrue();

        number.E164.ShouldBe(e164);
    }

    [Fact]
    public void A_plus_that_became_a_space_is_repaired_and_flagged()
    {
        PhoneNumber.TryParse(" 254712345678", out var number, out var wasRepaired).ShouldBeTrue();

        number.E164.ShouldBe("+254712345678");
        wasRepaired.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+")]
    [InlineData("12345")]
    [InlineData("  254712345678")]
    [InlineData(" 254712345678 ")]
    [InlineData(" +254712345678")]
    [InlineData("++254712345678")]
    [InlineData("+2547123456789")]
    [InlineData("07123456")]
    [InlineData("0712-345-678")]
    [InlineData("tel:+254712345678")]
    [InlineData("0700 FLOWERS")]
    [InlineData("٠٧١٢٣٤٥٦٧٨")]
    [InlineData("5b1f0a9c3d7e4f2a8b6c1d0e9f8a7b6c5b1f0a9c3d7e4f2a8b6c1d0e9f8a7b6c")]
    public void Anything_else_is_no_number(string? raw) => PhoneNumber.TryParse(raw, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("+254700000001", "+254700***001")]
    [InlineData("+447911123456", "+447911***456")]
    public void Printed_a_number_is_masked(string e164, string printed)
    {
        PhoneNumber.FromE164(e164).ToString().ShouldBe(printed);
        $"{PhoneNumber.FromE164(e164)}".ShouldBe(printed);
    }

    [Fact]
    public void A_number_that_is_none_at_all_prints_nothing_of_itself() => default(PhoneNumber).ToString().ShouldBe("***");
}
