namespace HudumaContact.Storage.Keys;

/// <summary>
/// Puts zeros before an encrypted text that must be erased one day, so many that the text itself lies on pages of its own. SQLite moves
/// short rows about as pages fill, and may leave a copy in an unused part of a page, whatever secure_delete is; what a row continues on
/// pages of its own it never moves, and zeroes when the row changes (https://www.sqlite.org/fileformat2.html, 1.6).
/// </summary>
internal static class Unmoved
{
    /// <summary>Bytes: what a row keeps on its first page is less, at SQLite's own page size of 4 KB.</summary>
    private const int Zeros = 4096;

    public static byte[] Place(byte[] encrypted)
    {
        var placed = new byte[Zeros + encrypted.Length];
        encrypted.CopyTo(placed, Zeros);
        return placed;
    }

    /// <summary>Whether it was placed: an encrypted text begins with chance.</summary>
    public static bool Is(ReadOnlySpan<byte> stored) => stored.Length > Zeros && !stored[..Zeros].ContainsAnyExcept((byte)0);

    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> stored) => Is(stored) ? stored[Zeros..] : stored;
}
