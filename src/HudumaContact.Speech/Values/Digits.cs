namespace HudumaContact.Speech.Values;

/// <summary>Digits one by one, in groups with a rest between them, as a number is dictated.</summary>
internal static class Digits
{
    public static IEnumerable<string> Of(string digits, string language) => digits.Select(digit => Numbers.Below(digit - '0', language));

    public static IEnumerable<string> Grouped(IEnumerable<string> groups, string language)
    {
        var isFirst = true;
        foreach (var group in groups)
        {
            if (!isFirst) yield return Spoken.Rest;
            isFirst = false;
            foreach (var digit in Of(group, language)) yield return digit;
        }
    }
}
