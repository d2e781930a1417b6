using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>
/// Numbers that are dialled, texted or paid to: 1919, 20031, 222222, 999. Amounts of four digits are written with a comma, so what has none is dictated;
/// of three digits only those that everybody knows as helplines.
/// </summary>
internal static partial class ShortCodes
{
    public static ValueKind Kind { get; } = new(Written, static (match, language) => Digits.Of(match.Value, language), static _ => []);

    [GeneratedRegex(@"\G(999|112|911|116|119|[0-9]{4,8})(?![0-9A-Za-z,.][0-9]|[0-9A-Za-z]|-[0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
