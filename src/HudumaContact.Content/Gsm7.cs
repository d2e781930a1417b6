using System.Buffers;
using System.Text;

namespace HudumaContact.Content;

/// <summary>
/// The GSM 03.38 default alphabet, which is all that a USSD screen can show and what keeps an SMS at 160 characters
/// (3GPP TS 23.038, 6.2.1). A character of the extension table costs two septets.
/// </summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> OneSeptet = SearchValues.Create(Basic);
    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Basic + Extension);

    /// <summary>Whether a handset shows this character as it is.</summary>
    public static bool Fits(char character) => Alphabet.Contains(character);

    public static bool Fits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Alphabet);

    /// <summary>Septets that the text takes once it has gone through <see cref="ToGsm"/>.</summary>
    public static int Septets(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyExcept(OneSeptet);
        if (at < 0) return text.Length;
        var count = at;
        while (at < text.Length)
        {
            var character = text[at];
            if (OneSeptet.Contains(character)) count++;
            else if (Alphabet.Contains(character)) count += 2;
            // No substitute holds a character of the extension table, so its length is its cost.
            else count += GsmSubstitutes.For(text, ref at).Length;
            at++;
        }

        return count;
    }

    /// <summary>
    /// The text in this alphabet alone: typographic marks become their plain forms, other Latin letters lose their accents
    /// (Mũthoni: Muthoni), marks nobody sees vanish, and whatever is left becomes "?". The same instance when nothing has to change.
    /// </summary>
    public static string ToGsm(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(Alphabet);
        if (at < 0) return text;
        var plain = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (Alphabet.Contains(text[at])) plain.Append(text[at]);
            else plain.Append(GsmSubstitutes.For(text, ref at));
        }

        return plain.ToString();
    }
}
