using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace HudumaContact.Conversations.Sessions;

/// <summary>
/// Length and SHA-256 (its first half) of a text, enough to know the text again when it comes back whole or grown. So the
/// answers of a session, which a provider repeats with every hop, are not kept a second time.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextMark(int Length, UInt128 Hash)
{
    /// <summary>Of a text that is kept from us: no text is it, and none begins with it.</summary>
    public static readonly TextMark Unknown;

    public static TextMark Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        return new TextMark(text.Length, BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    /// <summary>Whether <paramref name="text"/> begins with the marked text, or is it.</summary>
    public bool IsStartOf(ReadOnlySpan<char> text) => text.Length >= Length && Of(text[..Length]) == this;

    public bool Is(ReadOnlySpan<char> text) => text.Length == Length && Of(text) == this;
}
