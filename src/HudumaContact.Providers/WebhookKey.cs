using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HudumaContact.Providers;

/// <summary>
/// The secret that a provider which signs nothing carries in the webhook's address (<c>?key=</c>).
/// Compared in constant time, by hash, so that not even its length shows.
/// </summary>
internal sealed class WebhookKey(string secret)
{
    private readonly byte[] _expected = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

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
        if (given.Length > 256) return false;
        Span<byte> utf8 = stackalloc byte[1024];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(given, utf8)], hash);
        return CryptographicOperations.FixedTimeEquals(hash, _expected);
    }
}
