namespace HudumaContact.Content;

/// <summary>
/// What a text costs as an SMS: 140 octets a part, of which six say which part it is once there are several (3GPP TS 23.040, 9.2.3.24.1).
/// The text is counted as it stands; put it through <see cref="Gsm7.ToGsm"/> first to keep one curly quote from doubling the price.
/// </summary>
/// <param name="Units">Septets in GSM-7, UTF-16 units in UCS-2.</param>
/// <param name="Count">Parts; one for an empty text, which is a message all the same.</param>
public sealed record SmsParts(SmsEncoding Encoding, int Units, int Count)
{
    public static SmsParts Of(string text)
    {
        var encoding = EncodingOf(text);
        // A surrogate pair takes the two UTF-16 units that it is.
        var units = encoding is SmsEncoding.Gsm7 ? Gsm7.Septets(text) : text.Length;
        return new SmsParts(encoding, units, units <= Alone(encoding) ? 1 : CountOfSeveral(text, encoding, units));
    }

    /// <summary>The text part by part. An escape pair or a surrogate pair is never cut in two: the part before it stays a unit shorter.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (Of(text) is { Count: 1 }) return [text];
        var begin = 0;
        var parts = new List<string>();
        foreach (var end in Cuts(text, EncodingOf(text)))
        {
            parts.Add(text[begin..end]);
            begin = end;
        }

        return parts;
    }

    /// <summary>Units of a message that fits in one part.</summary>
    private static int Alone(SmsEncoding encoding) => encoding is SmsEncoding.Gsm7 ? 160 : 70;

    /// <summary>Units of each part when there are several.</summary>
    private static int OfSeveral(SmsEncoding encoding) => encoding is SmsEncoding.Gsm7 ? 153 : 67;

    /// <summary>Where no character takes two septets, every part but the last is full, and nobody need look where it is cut.</summary>
    private static int CountOfSeveral(string text, SmsEncoding encoding, int units) =>
        encoding is SmsEncoding.Gsm7 && units == text.Length ? (units + OfSeveral(encoding) - 1) / OfSeveral(encoding) : Cuts(text, encoding).Count();

    private static SmsEncoding EncodingOf(string text) => Gsm7.Fits(text) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;

    /// <summary>Where each part ends when there are several.</summary>
    private static IEnumerable<int> Cuts(string text, SmsEncoding encoding)
    {
        var taken = 0;
        for (var at = 0; at < text.Length; at += Length(text, at))
        {
            var cost = Cost(text, at, encoding);
            if (taken + cost > OfSeveral(encoding))
            {
                yield return at;
                taken = 0;
            }

            taken += cost;
        }

        yield return text.Length;
    }

    private static int Cost(string text, int at, SmsEncoding encoding) =>
        encoding is SmsEncoding.Gsm7 ? Gsm7.Septets(text.AsSpan(at, 1)) : Length(text, at);

    /// <summary>Two for a surrogate pair.</summary>
    private static int Length(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;
}
