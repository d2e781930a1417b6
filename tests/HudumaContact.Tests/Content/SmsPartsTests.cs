using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsCheck;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Content;

public sealed class SmsPartsTests
{
    // Letters that cost one septet, two septets, one unit outside the alphabet, and half of a pair.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["ab €{\n"], 0, 400],
        Gen.String[Gen.Char["abĩ\ud83d\ude00"], 0, 300]);

    public static TheoryData<string> Names => [.. Vectors().Select(vector => vector.Name)];

    // Counted by two packages of the field, which agree.
    [Theory]
    [MemberData(nameof(Names))]
    public void Parts_are_counted_as_others_count_them(string name)
    {
        var vector = Vectors().Single(vector => vector.Name == name);
        var encoding = vector.Encoding == "GSM-7" ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;

        var parts = SmsParts.Of(vector.Text);

        parts.Encoding.ShouldBe(encoding);
        parts.Count.ShouldBe(vector.Parts);
        (parts.Units * (encoding is SmsEncoding.Gsm7 ? 7 : 16)).ShouldBe(vector.Bits);
    }

    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("Huduma", 6, 1)]
    [InlineData("KSh 1,050 {€}", 16, 1)]
    public void A_short_text_is_one_part(string text, int units, int count)
    {
        SmsParts.Of(text).ShouldBe(new SmsParts(SmsEncoding.Gsm7, units, count));
        SmsParts.Split(text).ShouldBe([text]);
    }

    [Fact]
    public void A_pair_that_would_be_cut_goes_to_the_next_part()
    {
        SmsParts.Split(new string('a', 152) + "€" + new string('b', 20)).ShouldBe([new string('a', 152), "€" + new string('b', 20)]);
        SmsParts.Split(new string('ĩ', 66) + "😀" + new string('ĩ', 20)).ShouldBe([new string('ĩ', 66), "😀" + new string('ĩ', 20)]);
    }

    [Fact]
    public void One_letter_outside_the_alphabet_makes_all_of_it_dearer()
    {
        var text = new string('a', 79) + "ĩ";
        SmsParts.Of(text).ShouldBe(new SmsParts(SmsEncoding.Ucs2, 80, 2));
        SmsParts.Of(Gsm7.ToGsm(text)).ShouldBe(new SmsParts(SmsEncoding.Gsm7, 80, 1));
    }

    [Fact]
    public void Parts_hold_the_whole_text_each_within_its_room_and_none_could_take_more() =>
        Texts.Sample(text =>
        {
            var counted = SmsParts.Of(text);
            var parts = SmsParts.Split(text);
            parts.Count.ShouldBe(counted.Count);
            string.Concat(parts).ShouldBe(text);
            if (parts.Count == 1) return;
            var room = counted.Encoding is SmsEncoding.Gsm7 ? 153 : 67;
            for (var at = 0; at < parts.Count; at++)
            {
                UnitsOf(parts[at], counted.Encoding).ShouldBeInRange(1, room);
                if (at == 0) continue;
                var next = char.IsSurrogatePair(parts[at], 0) ? parts[at][..2] : parts[at][..1];
                (UnitsOf(parts[at - 1], counted.Encoding) + UnitsOf(next, counted.Encoding)).ShouldBeGreaterThan(room);
                (char.IsHighSurrogate(parts[at - 1][^1]) && char.IsLowSurrogate(parts[at][0])).ShouldBeFalse();
            }
        });

    private static int UnitsOf(string text, SmsEncoding encoding) => encoding is SmsEncoding.Gsm7 ? Gsm7.Septets(text) : text.Length;

    private static IEnumerable<Vector> Vectors([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "samples", "sms-parts.jsonl")).Select(line => JsonSerializer.Deserialize<Vector>(line, JsonSerializerOptions.Web)!);

    private sealed record Vector(string Name, IReadOnlyList<JsonElement[]> Runs, string Encoding, int Parts, int Bits)
    {
        public string Text => Runs.Aggregate(new StringBuilder(), (text, run) => text.Insert(text.Length, run[0].GetString()!, run[1].GetInt32())).ToString();
    }
}
