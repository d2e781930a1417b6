using System.Globalization;
using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>
/// Whole numbers. Those below one hundred are recorded as a whole, so that a price is three or four pieces and not eight.
/// English is that of Kenya: one hundred and five. Swahili joins a rest below one hundred by <c>na</c> after a count that is a single
/// digit (elfu moja na hamsini); after any other count that would make another number of it (elfu kumi na moja is 11,000), so there it rests.
/// </summary>
internal static partial class Numbers
{
    private const int Hundred = 100;

    private static readonly string[] EnglishUnits =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] SwahiliUnits = ["sifuri", "moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa"];
    private static readonly string[] SwahiliTens = ["", "kumi", "ishirini", "thelathini", "arobaini", "hamsini", "sitini", "sabini", "themanini", "tisini"];

    private static readonly (long Size, string English, string Swahili)[] Scales =
        [(1_000_000_000, "billion", "bilioni"), (1_000_000, "million", "milioni"), (1_000, "thousand", "elfu")];

    public static ValueKind Kind { get; } = new(Written, Read, Pieces);

    public static IEnumerable<string> Of(long number, string language) => Tongue.IsSwahili(language) ? InSwahili(number) : InEnglish(number);

    /// <param name="decimals">Said digit by digit; nothing where there are none.</param>
    public static IEnumerable<string> Of(string whole, Group decimals, string language) =>
        decimals.Success ? [.. Of(Parse(whole), language), Point(language), .. Digits.Of(decimals.Value, language)] : Of(Parse(whole), language);

    public static long Parse(string written) => long.Parse(written.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Below(int number, string language) => Tongue.IsSwahili(language) ? SwahiliBelow(number) : EnglishBelow(number);

    public static IEnumerable<string> Pieces(string language)
    {
        var isSwahili = Tongue.IsSwahili(language);
        return
        [
            .. Enumerable.Range(0, Hundred).Select(number => Below(number, language)),
            .. Enumerable.Range(1, 9).Select(count => isSwahili ? SwahiliHundreds(count) : EnglishHundreds(count)),
            .. Scales.Select(scale => isSwahili ? scale.Swahili : scale.English),
            isSwahili ? "na" : "and",
            Point(language),
            AndAbove(language),
        ];
    }

    private static string Point(string language) => Tongue.IsSwahili(language) ? "nukta" : "point";

    private static string AndAbove(string language) => Tongue.IsSwahili(language) ? "na zaidi" : "and above";

    private static IEnumerable<string>? Read(Match match, string language)
    {
        var from = Of(match.Groups["from"].Value, match.Groups["decimals"], language);
        if (match.Groups["to"] is { Success: true } to) return [.. from, ValueKinds.To(language), .. Of(Parse(to.Value), language)];
        return match.Groups["above"].Success ? [.. from, AndAbove(language)] : from;
    }

    private static IEnumerable<string> InEnglish(long number)
    {
        foreach (var (size, word, _) in Scales)
        {
            if (number < size) continue;
            var rest = number % size;
            return rest switch
            {
                0 => [.. InEnglish(number / size), word],
                < Hundred => [.. InEnglish(number / size), word, "and", .. InEnglish(rest)],
                _ => [.. InEnglish(number / size), word, Spoken.Rest, .. InEnglish(rest)],
            };
        }

        if (number < Hundred) return [EnglishBelow((int)number)];
        var hundreds = EnglishHundreds((int)number / Hundred);
        return number % Hundred == 0 ? [hundreds] : [hundreds, "and", EnglishBelow((int)number % Hundred)];
    }

    private static IEnumerable<string> InSwahili(long number)
    {
        foreach (var (size, _, word) in Scales)
        {
            if (number < size) continue;
            var (count, rest) = (number / size, number % size);
            if (rest == 0) return [word, .. InSwahili(count)];
            return [word, .. InSwahili(count), count < 10 && rest < Hundred ? "na" : Spoken.Rest, .. InSwahili(rest)];
        }

        if (number < Hundred) return [SwahiliBelow((int)number)];
        var hundreds = SwahiliHundreds((int)number / Hundred);
        return number % Hundred == 0 ? [hundreds] : [hundreds, "na", SwahiliBelow((int)number % Hundred)];
    }

    private static string EnglishBelow(int number) =>
        number < 20 ? EnglishUnits[number] : number % 10 == 0 ? EnglishTens[number / 10] : $"{EnglishTens[number / 10]}-{EnglishUnits[number % 10]}";

    private static string SwahiliBelow(int number) =>
        number < 10 ? SwahiliUnits[number] : number % 10 == 0 ? SwahiliTens[number / 10] : $"{SwahiliTens[number / 10]} na {SwahiliUnits[number % 10]}";

    private static string EnglishHundreds(int count) => $"{EnglishUnits[count]} hundred";

    private static string SwahiliHundreds(int count) => $"mia {SwahiliUnits[count]}";

    [GeneratedRegex(@"\G(?<from>[0-9]{1,3}(,[0-9]{3}){1,3}|[0-9]{1,9})(\.(?<decimals>[0-9]{1,3})|-(?<to>[0-9]{1,3}(,[0-9]{3}){1,3}|[0-9]{1,9})|(?<above>\+))?(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
