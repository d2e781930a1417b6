using CsCheck;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Content;

public sealed class Gsm7Tests
{
    // 3GPP TS 23.038, 6.2.1: code points by septet value; 001B is the escape.
    private const string BasicTable = """
        0040 00A3 0024 00A5 00E8 00E9 00F9 00EC 00F2 00C7 000A 00D8 00F8 000D 00C5 00E5
        0394 005F 03A6 0393 039B 03A9 03A0 03A8 03A3 0398 039E 001B 00C6 00E6 00DF 00C9
        0020 0021 0022 0023 00A4 0025 0026 0027 0028 0029 002A 002B 002C 002D 002E 002F
        0030 0031 0032 0033 0034 0035 0036 0037 0038 0039 003A 003B 003C 003D 003E 003F
        00A1 0041 0042 0043 0044 0045 0046 0047 0048 0049 004A 004B 004C 004D 004E 004F
        0050 0051 0052 0053 0054 0055 0056 0057 0058 0059 005A 00C4 00D6 00D1 00DC 00A7
        00BF 0061 0062 0063 0064 0065 0066 0067 0068 0069 006A 006B 006C 006D 006E 006F
        0070 0071 0072 0073 0074 0075 0076 0077 0078 0079 007A 00E4 00F6 00F1 00FC 00E0
        """;

    private const string ExtensionTable = "000C 005E 007B 007D 005C 005B 007E 005D 007C 20AC";

    [Fact]
    public void The_alphabet_is_that_of_the_standard_and_no_more()
    {
        var one = CodePoints(BasicTable).Where(point => point != 0x1B).ToHashSet();
        var two = CodePoints(ExtensionTable).ToHashSet();
        for (var point = 0; point <= char.MaxValue; point++)
        {
            var character = (char)point;
            Gsm7.Fits(character).ShouldBe(one.Contains(point) || two.Contains(point), $"U+{point:X4}");
            if (one.Contains(point)) Gsm7.Septets([character]).ShouldBe(1, $"U+{point:X4}");
            if (two.Contains(point)) Gsm7.Septets([character]).ShouldBe(2, $"U+{point:X4}");
        }
    }

    [Theory]
    [InlineData("Ng’ang’a", "Ng'ang'a")]
    [InlineData("“Huduma” – 8:00…", "\"Huduma\" - 8:00...")]
    [InlineData("Mũthoni wa Gĩkũyũ", "Muthoni wa Gikuyu")]
    [InlineData("Cafe\u0301\u00A0\tç", "Cafe  c")]
    [InlineData("Müller à Ñ", "Müller à Ñ")]
    [InlineData("a😀b", "a?b")]
    [InlineData("❤️", "?")]
    [InlineData("a\0b\u001b", "a?b?")]
    [InlineData("€ {x}", "€ {x}")]
    public void Text_outside_the_alphabet_is_written_with_what_it_has(string text, string plain) =>
        Gsm7.ToGsm(text).ShouldBe(plain);

    [Fact]
    public void Half_a_surrogate_pair_is_one_unknown_character() => Gsm7.ToGsm("a\ud83db\ude00").ShouldBe("a?b?");

    [Fact]
    public void Text_that_fits_is_not_copied()
    {
        var text = "Ng'ombe KSh 1,050 {é}";
        Gsm7.ToGsm(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Huduma! Ombi lako la cheti cha kuzaliwa limepokelewa.", 53)]
    [InlineData("KSh 1,050", 9)]
    [InlineData("a€b", 4)]
    [InlineData("[a]", 5)]
    [InlineData("a\r\nb", 4)]
    public void Septets_are_counted_not_characters(string text, int septets) => Gsm7.Septets(text).ShouldBe(septets);

    [Fact]
    public void Any_text_becomes_text_that_fits_and_costs_what_was_said() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["aZ€’ĩ…\0\ud83d\ude00\u0301"]), 0, 60].Sample(text =>
        {
            var plain = Gsm7.ToGsm(text);
            Gsm7.Fits(plain).ShouldBeTrue();
            Gsm7.Septets(plain).ShouldBe(Gsm7.Septets(text));
            Gsm7.ToGsm(plain).ShouldBeSameAs(plain);
        });

    private static IEnumerable<int> CodePoints(string table) =>
        table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(point => Convert.ToInt32(point, 16));
}
