namespace HudumaContact.Storage.Keys;

/// <summary>
/// Fills a text up to whole blocks before it is encrypted, so that its length does not tell which text it is: a byte 0x80, then zeros
/// (ISO/IEC 7816-4). Encrypted, a text is as long as in clear.
/// </summary>
internal static class Padding
{
    private const byte End = 0x80;

    public static byte[] Fill(ReadOnlySpan<byte> plain, int block)
    {
        var filled = new byte[((plain.Length / block) + 1) * block];
        plain.CopyTo(filled);
        filled[plain.Length] = End;
        return filled;
    }

    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> filled) => filled[..filled.LastIndexOf(End)];
}
