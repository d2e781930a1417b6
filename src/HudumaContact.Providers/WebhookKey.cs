using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HudumaContact.Providers;

/// <summary>
/// The secret that a provider which signs nothing carries in the webhook's address (<c>?key=</c>).
/// Compared in constant time, padded to one length, so that not even its length shows.
/// </summary>
internal sealed class WebhookKey(string secret)
{
    /// <summary>Characters.</summary>
    private const int Longest = 60;

    private readonly byte[] _expected = Padded(secret);

    public bool IsIn(HttpRequest request)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.EncodedName.Span is "key") return Matches(pair.DecodeValue().Span);
        }

        return false;
    }

    private bool Matches(ReadOnlySpan<char> given)
    {
        // A longer one is wrong in any case; the bound keeps it on the stack.
        if (given.Length > Longest) return false;
        Span<byte> padded = stackalloc byte[PaddedSize];
        Pad(given, padded);
        return CryptographicOperations.FixedTimeEquals(padded, _expected);
    }

    // The length stands in front: a key is not the same as itself with zeros behind.
    private const int PaddedSize = sizeof(int) + (Longest * 4);

    private static byte[] Padded(string secret)
    {
        if (secret.Length > Longest) throw new ArgumentException($"A key has at most {Longest} characters.", nameof(secret));
        var padded = new byte[PaddedSize];
        Pad(secret, padded);
        return padded;
    }

    private static void Pad(ReadOnlySpan<char> text, Span<byte> padded)
    {
        padded.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(padded, Encoding.UTF8.GetBytes(text, padded[sizeof(int)..]));
    }
}
