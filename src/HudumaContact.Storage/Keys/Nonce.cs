using System.Security.Cryptography;

namespace HudumaContact.Storage.Keys;

/// <summary>
/// Nonces for AES-GCM, from the platform's generator. It is asked for many at once: a call into it costs as much as encrypting a screen.
/// A nonce is no secret, so it does no harm that the next ones lie in memory.
/// </summary>
internal static class Nonce
{
    /// <summary>Bytes (NIST SP 800-38D, 8.2).</summary>
    public const int Size = 12;

    private const int AtOnce = 128;

    // Each thread takes from its own: no lock, and no nonce is given out twice.
    [ThreadStatic]
    private static byte[]? _drawn;

    [ThreadStatic]
    private static int _left;

    public static void Fill(Span<byte> nonce)
    {
        var drawn = _drawn ??= new byte[Size * AtOnce];
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(drawn);
            _left = AtOnce;
        }

        drawn.AsSpan(--_left * Size, Size).CopyTo(nonce);
    }
}
