using HudumaContact.Handoff.Hubs;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Hubs;

public sealed class LeavingWordsTests
{
    [Theory]
    [InlineData("1234", "(removed)")]
    [InlineData("2\n1234\n1", "2\n(removed)\n1")]
    [InlineData("my pin is 4821 please help", "my pin is (removed) please help")]
    [InlineData("namba yangu ya siri ni 4821", "namba yangu ya siri ni (removed)")]
    [InlineData("12345678", "(removed)")]
    [InlineData("my ID is 12 345 678", "my ID is (removed)")]
    [InlineData("A123456789Z and AK1234567", "(removed) and (removed)")]
    [InlineData("call +254 712 345678", "call (removed)")]
    [InlineData("SFK7XYZ123 Confirmed. Ksh500.00 sent to HUDUMA 0712 345 678 on 3/3/26. New M-PESA balance is Ksh1,204.00", "(an M-PESA text, removed)")]
    [InlineData("I paid\nSFK7XYZ123 Imethibitishwa. Ksh500.00 imetumwa kwa HUDUMA\nand nothing came", "I paid\n(an M-PESA text, removed)\nand nothing came")]
    public void What_nobody_outside_needs_is_taken_out_of_what_was_typed(string typed, string leaves) => Leaves(Typed(typed)).ShouldBe([leaves]);

    [Theory]
    [InlineData("1")]
    [InlineData("98")]
    [InlineData("how much is a passport of 64 pages, 7550 or 9550?")]
    [InlineData("it was confirmed on 3 March 2026")]
    [InlineData("it is registered, confirmed they said")]
    [InlineData("spinning 2024 wheels")]
    public void What_was_asked_stays(string typed) => Leaves(Typed(typed)).ShouldBe([typed]);

    [Fact]
    public void What_the_line_says_stays_but_for_the_numbers_that_it_repeats() =>
        Leaves(Typed("12345678"), Shown("ID 12345678: not found. Call 0800 221 349 or pay KSh 7550 with a PIN 1234")).ShouldBe(
            ["(removed)", "ID (removed): not found. Call 0800 221 349 or pay KSh 7550 with a PIN 1234"]);

    private static TranscriptLine Typed(string text) => new(FromCitizen: true, text, At: null);

    private static TranscriptLine Shown(string text) => new(FromCitizen: false, text, At: null);

    private static IEnumerable<string> Leaves(params TranscriptLine[] transcript) => LeavingWords.Of(transcript).Select(line => line.Text);
}
