using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Lookups.Status;

public sealed class SecondFactTests
{
    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData(" 12 345 678 ", "12345678")]
    [InlineData("01234567", "1234567")]
    [InlineData("1234", null)]
    [InlineData("00000000", null)]
    [InlineData("12345678901", null)]
    [InlineData("1234567A", null)]
    [InlineData("١٢٣٤٥٦٧٨", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_ID_number_is_the_same_however_it_is_typed(string? typed, string? value) =>
        (SecondFact.Read(SecondFactKind.IdNumber, typed)?.Value).ShouldBe(value);

    [Theory]
    [InlineData("15061998", "1998-06-15")]
    [InlineData("15/6/1998", "1998-06-15")]
    [InlineData("15-06-1998", "1998-06-15")]
    [InlineData("15.6.1998", "1998-06-15")]
    [InlineData("15 6 1998", "1998-06-15")]
    [InlineData("1998-06-15", "1998-06-15")]
    [InlineData("1998-06-15T00:00:00Z", "1998-06-15")]
    public void A_day_of_birth_is_the_same_however_it_is_typed(string typed, string value) =>
        SecondFact.Read(SecondFactKind.BirthDate, typed).ShouldNotBeNull().Value.ShouldBe(value);

    [Theory]
    [InlineData("31022000")]
    [InlineData("06151998")]
    [InlineData("15061898")]
    [InlineData("1998")]
    [InlineData("June")]
    public void What_is_no_day_is_none(string typed) => SecondFact.Read(SecondFactKind.BirthDate, typed).ShouldBeNull();

    [Fact]
    public void Two_are_the_same_only_in_kind_and_value()
    {
        var fact = SecondFact.Read(SecondFactKind.IdNumber, "11111111")!;
        fact.Is(SecondFact.Read(SecondFactKind.IdNumber, "011111111")!).ShouldBeTrue();
        fact.Is(SecondFact.Read(SecondFactKind.IdNumber, "11111112")!).ShouldBeFalse();
        SecondFact.Read(SecondFactKind.IdNumber, "15061998")!.Is(SecondFact.Read(SecondFactKind.BirthDate, "15061998")!).ShouldBeFalse();
    }

    [Fact]
    public void Printed_it_is_masked() => SecondFact.Read(SecondFactKind.IdNumber, "11111111")!.ToString().ShouldBe("id-number ***");

    [Fact]
    public void Its_kinds_and_the_statuses_have_the_words_of_flow_files()
    {
        Enum.GetValues<SecondFactKind>().Select(SecondFact.WordOf).ShouldBe(StatusFields.Proofs);
        Enum.GetValues<ApplicationStatus>().Select(status => new StatusRecord(status, null, null).Word).ShouldBe(StatusFields.Statuses);
        StatusFields.Statuses.Select(StatusRecord.Find).ShouldBe(Enum.GetValues<ApplicationStatus>().Cast<ApplicationStatus?>());
    }

    [Theory]
    [InlineData(" pa 123 4567 ", "PA1234567")]
    [InlineData("ob/12/3-2026", "OB/12/3-2026")]
    [InlineData("..", null)]
    [InlineData("a.b.c", null)]
    [InlineData("/etc", null)]
    [InlineData("ab", null)]
    [InlineData("PA123?x=1", null)]
    [InlineData("PA{fact}", null)]
    public void A_reference_is_letters_digits_dashes_and_slashes(string typed, string? reference) => StatusReference.Read(typed).ShouldBe(reference);

    [Theory]
    [InlineData("  Nyayo\n House\t", "Nyayo House")]
    [InlineData("Mũthaiga – “Kiosk”", "Muthaiga - \"Kiosk\"")]
    [InlineData("Huduma Centre of the very long name of a town", "Huduma Centre of the very long")]
    [InlineData("{{ x }}[[[[[[[[[[[[[[", "{{ x }}[[[[[[[[[")]
    [InlineData("\u0000\u0007", null)]
    [InlineData(null, null)]
    public void A_place_is_made_fit_for_a_screen(string? told, string? place) => StatusRecord.ReadPlace(told).ShouldBe(place);
}
