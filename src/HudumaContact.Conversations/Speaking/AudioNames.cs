using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.Conversations.Speaking;

/// <summary>
/// The names under which recordings are fetched: until when, what, and the seal of both. What is said is a keyed hash, so that nobody finds digits by trying;
/// without the key nobody makes a name.
/// </summary>
/// <param name="key">The same on every host.</param>
public sealed class AudioNames(byte[] key)
{
    private const int Size = 16;
    private const int UntilDigits = 8;
    private const int IdDigits = Size * 2;

    /// <summary>Characters of a name.</summary>
    private const int Length = UntilDigits + IdDigits + IdDigits;

    /// <summary>What is known of a recording by what is in it: the same content is the same file.</summary>
    public string IdOf(string content) => Hex($"content\n{content}");

    /// <param name="until">UTC, from when on it is refused.</param>
    public string Make(string id, DateTimeOffset until)
    {
        var bound = string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds():x8}{id}");
        return bound + Seal(bound);
    }

    /// <summary>The id in a name; null where it is none of ours, or its time is over.</summary>
    public string? Read(string name, DateTimeOffset now)
    {
        if (name.Length != Length || !name.All(char.IsAsciiHexDigitLower)) return null;
        var bound = name[..^IdDigits];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Seal(bound)), Encoding.ASCII.GetBytes(name[^IdDigits..]))) return null;
        var until = long.Parse(bound.AsSpan(0, UntilDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return now.ToUnixTimeSeconds() < until ? bound[UntilDigits..] : null;
    }

    private string Seal(string bound) => Hex($"name\n{bound}");

    private string Hex(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, Size));
}
