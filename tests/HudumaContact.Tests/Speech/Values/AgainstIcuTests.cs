using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HudumaContact.Speech;
using HudumaContact.Speech.Reading;
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
        foreach (var (first, last, step) in Ranges()) Differences(Asked($"cardinal {language} {first} {last} {step}"), first, step, language, static said => said, static number => Helplines.Contains(number) ? null : Written(number)).ShouldBeEmpty();
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
                static amount => $"KSh {Written(amount)}").ShouldBeEmpty();
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
            Joined(SpelledLine.Of(date.ToString("d MMM yyyy", CultureInfo.InvariantCulture), language), language).ShouldBe(Joined(expected, language), $"{date}");
        }
    }

    [Fact]
    public void Every_minute_of_a_day_is_said_in_Swahili_with_icus_numbers_and_parts_of_the_day()
    {
        var minutes = Minutes("sw");
        foreach (var (time, hour, minute, icusPart, _) in minutes)
        {
            var next = minutes[(time.Hour + 1) % 24 * 60].Hour;
            // Class "six o'clock": the sun is up, and everybody says asubuhi. Class "noon": ICU has a word for the one moment of noon, which nobody says of a clock.
            var part = (time.Hour, time.Minute) switch
            {
                (6, _) => "asubuhi",
                (12, 0) => "mchana",
                _ => icusPart,
            };
            // The quarters are ours: ICU has no words for clock times.
            SpelledLine.Of(Written(time), Tongue.Swahili).ShouldBe(time.Minute switch
            {
                0 => $"saa {hour} {part}",
                15 => $"saa {hour} na robo {part}",
                30 => $"saa {hour} na nusu {part}",
                45 => $"saa {next} kasorobo {part}",
                _ => $"saa {hour} na dakika {minute} {part}",
            });
        }
    }

    [Fact]
    public void Every_minute_of_a_day_is_said_in_English_with_icus_numbers_and_halves_of_the_day()
    {
        foreach (var (time, hour, minute, part, icusHalf) in Minutes("en"))
        {
            var half = icusHalf == "AM" ? "a.m." : "p.m.";
            // Class "half of the day": ICU's finer parts lie each within the half that we say.
            (half == "a.m." ? Mornings : Afternoons).ShouldContain(part, time.ToString());
            SpelledLine.Of(Written(time), Tongue.English).ShouldBe((time.Hour, time.Minute) switch
            {
                // Class "midnight": twelve a.m. is taken for noon by many. ICU names noon as we do.
                (0, 0) => "midnight",
                (12, 0) => $"{hour} {part}",
                (_, 0) => $"{hour} {half}",
                (_, < 10) => $"{hour} oh {minute} {half}",
                _ => $"{hour} {minute} {half}",
            });
        }
    }

    /// <summary>Class "helplines": of three digits these alone are dictated.</summary>
    private static readonly long[] Helplines = [112, 116, 119, 911, 999];

    private static readonly string[] Mornings = ["at night", "in the morning"];

    private static readonly string[] Afternoons = ["noon", "in the afternoon", "in the evening", "at night"];

    /// <summary>What ICU says of each minute of a day: the number of the hour as the language counts them, that of the minute, the part of the day, and the half.</summary>
    private static List<(TimeOnly Time, string Hour, string Minute, string Part, string Half)> Minutes(string language)
    {
        var said = Asked($"clock {language}");
        said.Count.ShouldBe(24 * 60);
        return [.. said.Select((line, at) => line.Split('|') is [var hour, var minute, var part, var half] ? (TimeOnly.MinValue.AddMinutes(at), hour, minute, part, half) : throw new InvalidOperationException(line))];
    }

    /// <summary>As texts write a number that is no year and no number to dial.</summary>
    private static string Written(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Written(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>All of them where time is no matter; else all below ten thousand, and a sample above that meets every digit at every place.</summary>
    private static (int First, int Last, int Step)[] Ranges() => IsLong ? [(0, 1_000_000, 1)] : [(0, 9_999, 1), (10_000, 1_000_000, 97)];

    /// <summary>
    /// The joining rule. A rest is no word, so commas are left out; and where ICU rests in Swahili before what is below one hundred, after a count of a single
    /// digit, we say na.
    /// </summary>
    private static string Joined(string said, string language) =>
        (language == "sw" ? ShortRest.Replace(said, "${count} na ${rest}") : said).Replace(",", "", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(List<string> icu, int first, int step, string language, Func<string, string> told, Func<long, string?> written) =>
        from answer in icu.Select((said, at) => (Written: written(first + (long)at * step), Said: Joined(told(said), language)))
        where answer.Written is not null
        let ours = Joined(SpelledLine.Of(answer.Written, language), language)
        where ours != answer.Said
        select $"{answer.Written}: we say '{ours}', ICU '{answer.Said}'";

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
