using System.Diagnostics;
using System.Text.RegularExpressions;
using HudumaContact.Speech;
using HudumaContact.Speech.Values;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Values;

/// <summary>
/// Our numbers, dates, amounts and times against ICU's spell-out, after the one joining rule of <see cref="Joined"/>. What differs is listed by class with
/// its reason in docs/adr/0016.
/// </summary>
public sealed partial class AgainstIcuTests
{
    /// <summary>Debian's: python3-icu serves no other.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("HUDUMA_LONG") == "1";

    private static readonly Lazy<bool> HasIcu = new(() => File.Exists(Python) && Run(["-c", "import icu"], "").ExitCode == 0);

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Numbers_up_to_a_million_are_said_as_icu_says_them(string language)
    {
        foreach (var (first, last, step) in Ranges()) Differences(Asked($"cardinal {language} {first} {last} {step}"), first, step, language, static said => said, number => Numbers.Say(number, language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Amounts_are_the_number_and_the_currency(string language)
    {
        foreach (var (first, last, step) in Ranges())
        {
            Differences(
                Asked($"cardinal {language} {first} {last} {step}"), first, step, language,
                said => language == "sw" ? $"shilingi {said}" : said == "one" ? "one shilling" : $"{said} shillings",
                amount => Amounts.Shillings(amount, 0, language)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Dates_of_ten_years_are_said_with_icus_words(string language)
    {
        var first = new DateOnly(2020, 1, 1);
        var days = new DateOnly(2030, 1, 1).DayNumber - first.DayNumber;
        var said = Asked($"date {language} {first:yyyy-MM-dd} {days}");
        said.Count.ShouldBe(days);
        for (var day = 0; day < days; day++)
        {
            var date = first.AddDays(day);
            if (said[day].Split('|') is not [var told, var month, var year]) throw new InvalidOperationException(said[day]);
            // Class "mosi": the first of a month has a word of its own in Swahili.
            if (language == "sw" && date.Day == 1) told = "mosi";
            var expected = language == "sw" ? $"tarehe {told} {month}, mwaka {year}" : $"the {told} of {month}, {year}";
            Joined(Dates.Say(date, language).Words, language).ShouldBe(Joined(expected, language), $"{date}");
        }
    }

    [Fact]
    public void Swahili_hours_and_parts_of_the_day_are_icus()
    {
        var said = Asked("clock sw");
        said.Count.ShouldBe(24);
        for (var hour = 0; hour < 24; hour++)
        {
            if (said[hour].Split('|') is not [var word, var part]) throw new InvalidOperationException(said[hour]);
            var next = said[(hour + 1) % 24].Split('|')[0];
            // Class "six o'clock": the sun is up, and everybody says asubuhi. Class "noon": ICU has a word for the one moment of noon, which nobody says of a clock.
            if (hour == 6) part = "asubuhi";
            if (hour == 12) part = "mchana";
            Said(hour, 0).ShouldBe($"saa {word} {part}");
            Said(hour, 15).ShouldBe($"saa {word} na robo {part}");
            Said(hour, 30).ShouldBe($"saa {word} na nusu {part}");
            Said(hour, 45).ShouldBe($"saa {next} kasorobo {part}");
            Said(hour, 20).ShouldBe($"saa {word} na dakika ishirini {part}");
        }

        static string Said(int hour, int minute) => Clock.Say(new TimeOnly(hour, minute), Tongue.Swahili).Words;
    }

    /// <summary>All of them where time is no matter; else all below ten thousand, and a sample above that meets every digit at every place.</summary>
    private static (int First, int Last, int Step)[] Ranges() => IsLong ? [(0, 1_000_000, 1)] : [(0, 9_999, 1), (10_000, 1_000_000, 97)];

    /// <summary>
    /// The joining rule. A rest is no word, so commas are left out; and where ICU rests in Swahili before what is below one hundred, after a count of a single
    /// digit, we say na.
    /// </summary>
    private static string Joined(string said, string language) =>
        (language == "sw" ? ShortRest.Replace(said, "${count} na ${rest}") : said).Replace(",", "", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(List<string> icu, int first, int step, string language, Func<string, string> told, Func<long, Spoken> ours) =>
        icu.Select((said, at) => (Number: first + (long)at * step, Icu: Joined(told(said), language)))
            .Where(pair => Joined(ours(pair.Number).Words, language) != pair.Icu)
            .Select(pair => $"{pair.Number}: we say '{ours(pair.Number).Words}', ICU '{pair.Icu}'").Take(5);

    private static List<string> Asked(string question)
    {
        Assert.SkipUnless(HasIcu.Value, "Needs ICU for Python (apt-get install python3-icu).");
        var (exit, output) = Run([Path.Combine(TopFolder.Path, "tests/HudumaContact.Tests/Speech/Values/spelled_out.py")], question + "\n");
        exit.ShouldBe(0, output);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static (int ExitCode, string Output) Run(string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    [GeneratedRegex("(?<count>(elfu|milioni) (moja|mbili|tatu|nne|tano|sita|saba|nane|tisa)), (?<rest>(kumi|ishirini|thelathini|arobaini|hamsini|sitini|sabini|themanini|tisini)( na [a-z]+)?|moja|mbili|tatu|nne|tano|sita|saba|nane|tisa)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortRest { get; }
}
