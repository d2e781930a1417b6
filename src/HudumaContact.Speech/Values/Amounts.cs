using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>
/// Money: KSh 1,050, KSh 700-1,000, USD 30, with cents when there are any. In English the currency comes after the amount, in Swahili before it.
/// </summary>
internal static partial class Amounts
{
    public static ValueKind Kind { get; } = new(Written, Read, Pieces);

    private static IEnumerable<string>? Read(Match match, string language)
    {
        var isDollars = match.Groups["usd"].Success;
        var cents = match.Groups["cents"] is { Success: true } written ? (int)Numbers.Parse(written.Value) : 0;
        var from = Numbers.Parse(match.Groups["from"].Value);
        if (match.Groups["to"] is not { Success: true } most) return Of(isDollars, from, cents, language);
        string[] range = [.. Numbers.Of(from, language), ValueKinds.To(language), .. Numbers.Of(Numbers.Parse(most.Value), language)];
        return WithCurrency(range, Currency(isDollars, isOne: false, language), language);
    }

    private static IEnumerable<string> Of(bool isDollars, long amount, int cents, string language)
    {
        var whole = WithCurrency(Numbers.Of(amount, language), Currency(isDollars, amount == 1 && cents == 0, language), language);
        if (cents == 0) return whole;
        return Tongue.IsSwahili(language)
            ? [.. whole, "na", "senti", .. Numbers.Of(cents, language)]
            : [.. whole, "and", .. Numbers.Of(cents, language), cents == 1 ? "cent" : "cents"];
    }

    private static IEnumerable<string> WithCurrency(IEnumerable<string> amount, string currency, string language) =>
        Tongue.IsSwahili(language) ? [currency, .. amount] : [.. amount, currency];

    private static string Currency(bool isDollars, bool isOne, string language) => (isDollars, isOne, Tongue.IsSwahili(language)) switch
    {
        (false, _, true) => "shilingi",
        (true, _, true) => "dola za Marekani",
        (false, true, false) => "shilling",
        (false, false, false) => "shillings",
        (true, true, false) => "US dollar",
        (true, false, false) => "US dollars",
    };

    private static IEnumerable<string> Pieces(string language) => Tongue.IsSwahili(language)
        ? ["shilingi", "dola za Marekani", "senti"]
        : ["shilling", "shillings", "US dollar", "US dollars", "cent", "cents"];

    [GeneratedRegex(@"\G((KSh|KES|Ksh|Sh|shillings|shilingi) ?|(?<usd>USD|US\$|US dollars|dola za Marekani) ?)(?<from>[0-9]{1,3}(,[0-9]{3}){1,3}|[0-9]{1,9})(\.(?<cents>[0-9]{2})|-(?<to>[0-9]{1,3}(,[0-9]{3}){1,3}|[0-9]{1,9}))?(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
