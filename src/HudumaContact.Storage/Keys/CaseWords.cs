using System.Text;

namespace HudumaContact.Storage.Keys;

/// <summary>What was said in a case at rest, in blocks: the length of an anonymous story could be compared with what somebody sent.</summary>
internal static class CaseWords
{
    /// <summary>Bytes.</summary>
    private const int Block = 256;

    public static byte[] Encrypt(ContentKey key, string words, ReadOnlySpan<byte> row) => key.Encrypt(Padding.Fill(Encoding.UTF8.GetBytes(words), Block), row);

    public static string Decrypt(ContentKey key, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> row) =>
        Encoding.UTF8.GetString(Padding.Strip(key.Decrypt(encrypted, row)));
}
