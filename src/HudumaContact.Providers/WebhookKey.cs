using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HudumaContact.Providers;

/// <summary>
/// The secret that a provider which signs nothing carries in the webhook's address (<c>?key=</c>). Of any length: hashes of both sides
/// are compared, in constant time, so that neither a part that fits nor the length shows.
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
        const int MostOnStack = 512;
        var size = Encoding.UTF8.GetByteCount(given);
        Span<byte> bytes = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(given, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return CryptographicOperations.FixedTimeEquals(hash, _expected);
    }
}
