using PhoneNumbers;

namespace HudumaContact.Conversations.Contacts;

/// <summary>
/// Reads numbers by libphonenumber's rules for Kenya. The library takes some 10 us a number, and a caller's number comes
/// with every hop, so what was read is remembered, up to a bound.
/// </summary>
internal static class PhoneNumberReader
{
    private const int LongestRaw = 32;

    private const int MostRemembered = 20_000;

    private const string Region = "KE";

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    private static readonly RecentlyUsed<string, (string? E164, bool WasRepaired)> Remembered = new(MostRemembered);

    private static readonly RecentlyUsed<string, bool> Phones = new(MostRemembered);

    public static bool IsPhone(string e164)
    {
        if (Phones.TryGet(e164, out var known)) return known;
        known = ReadKind(e164) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.VOIP;
        Phones.Keep(e164, known);
        return known;
    }

    public static bool TryRead(string? raw, out PhoneNumber number, out bool wasRepaired)
    {
        number = default;
        wasRepaired = false;
        if (raw is null or { Length: 0 or > LongestRaw }) return false;
        if (!Remembered.TryGet(raw, out var read))
        {
            read = Read(raw);
            Remembered.Keep(raw, read);
        }

        if (read.E164 is null) return false;
        number = PhoneNumber.FromE164(read.E164);
        wasRepaired = read.WasRepaired;
        return true;
    }

    private static PhoneNumberType ReadKind(string e164)
    {
        try
        {
            return Util.GetNumberType(Util.Parse(e164, Region));
        }
        catch (NumberParseException)
        {
            return PhoneNumberType.UNKNOWN;
        }
    }

    private static (string? E164, bool WasRepaired) Read(string raw)
    {
        // The one repair: a plus sent unescaped in a form arrives as a space.
        var repaired = raw.Length > 1 && raw[0] == ' ' && raw.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        var digits = repaired ? raw.AsSpan(1) : raw.AsSpan().TrimStart('+');
        // The library would also read "0700 FLOWERS" and "tel:..."; a provider sends digits, so anything else is no number.
        if (digits.Length == 0 || digits.IndexOfAnyExceptInRange('0', '9') >= 0 || raw.StartsWith("++", StringComparison.Ordinal)) return (null, false);
        try
        {
            var parsed = Util.Parse(repaired ? $"+{digits}" : raw, Region);
            return Util.IsValidNumber(parsed) ? (Util.Format(parsed, PhoneNumberFormat.E164), repaired) : (null, false);
        }
        catch (NumberParseException)
        {
            return (null, false);
        }
    }
}
