using System.Globalization;
using HudumaContact.Speech;
using HudumaContact.Speech.Values;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Values;

public sealed class SpokenValuesTests
{
    [Theory]
    [InlineData("0", "zero", "sifuri")]
    [InlineData("21", "twenty-one", "ishirini na moja")]
    [InlineData("105", "one hundred and five", "mia moja na tano")]
    [InlineData("1,050", "one thousand and fifty", "elfu moja na hamsini")]
    [InlineData("1,121", "one thousand, one hundred and twenty-one", "elfu moja, mia moja na ishirini na moja")]
    [InlineData("11,000", "eleven thousand", "elfu kumi na moja")]
    [InlineData("10,001", "ten thousand and one", "elfu kumi, moja")]
    [InlineData("1,000,000", "one million", "milioni moja")]
    [InlineData("2,500,000", "two million, five hundred thousand", "milioni mbili, elfu mia tano")]
    [InlineData("18-34", "eighteen to thirty-four", "kumi na nane hadi thelathini na nne")]
    [InlineData("70+", "seventy and above", "sabini na zaidi")]
    [InlineData("1.5", "one point five", "moja nukta tano")]
    [InlineData("2.75%", "two point seven five percent", "asilimia mbili nukta saba tano")]
    [InlineData("KSh 1,050", "one thousand and fifty shillings", "shilingi elfu moja na hamsini")]
    [InlineData("KSh 1", "one shilling", "shilingi moja")]
    [InlineData("shilingi 50", "fifty shillings", "shilingi hamsini")]
    [InlineData("KSh 700-1,000", "seven hundred to one thousand shillings", "shilingi mia saba hadi elfu moja")]
    [InlineData("KSh 20.50", "twenty shillings and fifty cents", "shilingi ishirini na senti hamsini")]
    [InlineData("USD 30", "thirty US dollars", "dola za Marekani thelathini")]
    [InlineData("15 Jun 2026", "the fifteenth of June, twenty twenty-six", "tarehe kumi na tano Juni, mwaka elfu mbili na ishirini na sita")]
    [InlineData("1 Mac 2009", "the first of March, two thousand and nine", "tarehe mosi Machi, mwaka elfu mbili na tisa")]
    [InlineData("30 Okt", "the thirtieth of October", "tarehe thelathini Oktoba")]
    [InlineData("Nov 2025", "November, twenty twenty-five", "Novemba, mwaka elfu mbili na ishirini na tano")]
    [InlineData("2026", "twenty twenty-six", "elfu mbili na ishirini na sita")]
    [InlineData("8:00", "eight a.m.", "saa mbili asubuhi")]
    [InlineData("saa 20:30", "eight thirty p.m.", "saa mbili na nusu usiku")]
    [InlineData("8:45", "eight forty-five a.m.", "saa tatu kasorobo asubuhi")]
    [InlineData("12:00", "twelve noon", "saa sita mchana")]
    [InlineData("0:05", "twelve oh five a.m.", "saa sita na dakika tano usiku")]
    [InlineData("7:00-24:00", "seven a.m. to midnight", "saa moja asubuhi hadi saa sita usiku")]
    [InlineData("8:00-17:00", "eight a.m. to five p.m.", "saa mbili asubuhi hadi saa kumi na moja jioni")]
    [InlineData("Mon-Fri", "Monday to Friday", "Jumatatu hadi Ijumaa")]
    [InlineData("0800 221 108", "zero eight zero zero, two two one, one zero eight", "sifuri nane sifuri sifuri, mbili mbili moja, moja sifuri nane")]
    [InlineData("0712345678", "zero seven one two, three four five, six seven eight", "sifuri saba moja mbili, tatu nne tano, sita saba nane")]
    [InlineData("+254712345678", "plus two five four, seven one two, three four five, six seven eight", "jumlisha mbili tano nne, saba moja mbili, tatu nne tano, sita saba nane")]
    [InlineData("1919", "one nine one nine", "moja tisa moja tisa")]
    [InlineData("999", "nine nine nine", "tisa tisa tisa")]
    [InlineData("222222", "two two two two two two", "mbili mbili mbili mbili mbili mbili")]
    [InlineData("*147#", "star one four seven hash", "nyota moja nne saba reli")]
    [InlineData("HC-7F3K9Q", "H C, seven F three, K nine Q", "H C, saba F tatu, K tisa Q")]
    [InlineData("12 s", "twelve seconds", "sekunde kumi na mbili")]
    public void A_value_is_said_as_people_say_it(string written, string english, string swahili)
    {
        Said(written, Tongue.English).ShouldBe(english);
        Said(written, Tongue.Swahili).ShouldBe(swahili);
    }

    [Theory]
    [InlineData("32 Jan 2026")]
    [InlineData("25:00")]
    [InlineData("8:75")]
    [InlineData("59th")]
    [InlineData("CR12")]
    [InlineData("ID")]
    [InlineData("May")]
    public void What_only_looks_like_a_value_is_none(string written) =>
        (WrittenValue.At(written, 0, Tongue.English) is { } found && found.Length == written.Length).ShouldBeFalse();

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Every_piece_that_a_value_needs_is_among_those_that_are_recorded(string language)
    {
        var recorded = ValueKinds.Pieces(language).ToHashSet();
        var written = Enumerable.Range(0, 3000).Select(number => Written($"{number * 457L:N0}"))
            .Concat(Enumerable.Range(0, 366).Select(day => Written($"{new DateOnly(2024, 1, 1).AddDays(day):d MMM yyyy}")))
            .Concat(Enumerable.Range(0, 24 * 60).Select(minute => Written($"{TimeOnly.MinValue.AddMinutes(minute):H:mm}")))
            .Concat(Enumerable.Range(0, 200).Select(number => Written($"KSh {number}.{number % 100:00}")))
            .Concat(Enumerable.Range(0, 3).Select(number => Written($"USD {number}")))
            .Concat(Enumerable.Range(1990, 100).Select(year => Written($"{year}")))
            .Concat(["HC-7F3K9Q", "+254712345678", "70+", "2.75%", "12 s", "1 min", "Sat-Sun", "*147#", "18-34", "1.5"]);
        written.SelectMany(text => WrittenValue.At(text, 0, language)!.Value.Said.Pieces).Where(piece => piece != Spoken.Rest).Distinct().Except(recorded).ShouldBeEmpty();
    }

    private static string Written(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Said(string written, string language)
    {
        var (said, length) = WrittenValue.At(written, 0, language).ShouldNotBeNull();
        length.ShouldBe(written.Length);
        return said.Words;
    }
}
