using CsCheck;
using HudumaContact.Speech.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Reading;

public sealed class SpeechBookTests
{
    [Theory]
    [InlineData("Welcome back. Go on where you stopped?", "Welcome back", "Go on where you stopped")]
    [InlineData("Type a service, e.g. passport fee", "Type a service, e.g. passport fee")]
    [InlineData("Hours: Mon-Fri 8:00-17:00, some desks 7:00-19:00 (Dec 2022).", "Hours", "some desks")]
    [InlineData("In danger? Call 999 or 112. Violence: 1195.", "In danger", "Call", "or", "Violence")]
    [InlineData("a 21-day notice (gazetted)", "a", "day notice (gazetted)")]
    [InlineData("Form CR12 and C24", "Form CR12 and C24")]
    [InlineData("Language / Lugha:", "Language / Lugha")]
    [InlineData("  ... ")]
    [InlineData("")]
    public void The_fixed_parts_of_a_text_are_its_sentences_without_values(string text, params string[] chunks) => Chunks.Of(text, "en").ShouldBe(chunks);

    [Fact]
    public void What_is_put_in_parts_two_chunks() =>
        Chunks.OfLiterals(["You are number ", " in the queue. Request ", "."], "en", static _ => true).ShouldBe(["You are number", "in the queue", "Request"]);

    [Theory]
    [InlineData("Passport: fee", "Passport|fee")]
    [InlineData("Fee, press 1.", "Fee|press|one")]
    [InlineData("For Nairobi county", "For|Nairobi county")]
    [InlineData("You are number 3 in the queue.", "You are number|three|in the queue")]
    [InlineData("Passport fee, KSh 1,050.", "Passport fee|one|thousand|and|fifty|shillings")]
    [InlineData("press *", "press|star")]
    public void A_line_is_read_in_the_longest_pieces_that_are_known(string line, string pieces)
    {
        string[] chunks = ["Passport", "fee", "Fee", "press", "For", "Nairobi", "county", "Nairobi county", "You are number", "in the queue", "Passport fee"];
        var read = new SpeechBook("en", chunks).Read(line);
        read.IsKnown.ShouldBeTrue();
        string.Join('|', read.Pieces.Select(piece => piece.Text)).ShouldBe(pieces);
    }

    [Fact]
    public void Words_that_are_in_no_text_are_told_apart_and_stay_together()
    {
        var read = new SpeechBook("en", ["Your words", "Thank you"]).Read("Your words: my neighbour took it. Thank you");
        read.IsKnown.ShouldBeFalse();
        read.Pieces.ShouldBe([new Piece("Your words", Pause.Stop, true), new Piece("my neighbour took it", Pause.Stop, false), new Piece("Thank you", Pause.None, true)]);
    }

    [Fact]
    public void In_words_a_line_has_its_values_spelled_out() =>
        SpelledLine.Of("Ada: KSh 1,050. Fungua 8:00-17:00", "sw").ShouldBe("Ada: shilingi elfu moja na hamsini. Fungua saa mbili asubuhi hadi saa kumi na moja jioni");

    [Fact]
    public void Every_word_of_any_line_is_said_in_its_order()
    {
        string[] vocabulary = ["fee", "Passport", "is", "ready", "press", "now", "centre", "of"];
        var book = new SpeechBook("en", ["Passport is ready", "is", "press", "fee of Passport", "fee", "ready now"]);
        Gen.Int[0, vocabulary.Length - 1].Array[0, 12].Sample(picked =>
        {
            var line = string.Join(' ', picked.Select(index => vocabulary[index]));
            return string.Join(' ', book.Read(line).Pieces.Select(piece => piece.Text)) == line;
        });
    }

    [Fact]
    public void No_text_stops_the_reading() =>
        Gen.String.Sample(text => Read(text).Pieces.All(piece => piece.Text.Length > 0));

    private static Utterance Read(string text) => new SpeechBook("sw", ["moja"]).Read(text);
}
