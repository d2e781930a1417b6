using System.Buffers;
using System.Net;
using System.Text;

namespace HudumaContact.Providers.Calling;

/// <summary>What a provider's API answered, whole, as far as anybody would read.</summary>
/// <param name="Body">Cut after 64 KiB: no provider has so much to say.</param>
internal readonly record struct ProviderAnswer(HttpStatusCode Status, string Body)
{
    private const int LargestBody = 64 * 1024;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>For an operator. A page is not quoted: what stands in it is anybody's guess.</summary>
    public string Told => Body.Length == 0 ? $"HTTP {(int)Status}, nothing else"
        : Body.Contains('<') ? $"HTTP {(int)Status} and a page"
        : $"HTTP {(int)Status}: {ProviderWords.Masked(Body)}";

    public static async ValueTask<ProviderAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        // Lent, for most answers fill a hundredth of it; an array of its own for each was nearly half of what a text allocates.
        var body = ArrayPool<byte>.Shared.Rent(LargestBody);
        try
        {
            var length = await stream.ReadAtLeastAsync(body.AsMemory(0, LargestBody), LargestBody, throwOnEndOfStream: false, cancellation);
            return new ProviderAnswer(response.StatusCode, Encoding.UTF8.GetString(body, 0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    public override string ToString() => Told;
}
