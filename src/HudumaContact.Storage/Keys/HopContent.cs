using System.Buffers.Binary;
using System.Text;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Storage.Keys;

/// <summary>
/// The encrypted part of a hop: a byte of form, the hash of all that was typed so far, then either the input (its length first) and
/// the screen, or, when the session is sealed, the screen alone under a key made of what was typed.
/// </summary>
internal static class HopContent
{
    private const byte Open = 0;
    private const byte Sealed = 1;
    private const int Hash = 1;
    private const int Body = Hash + 16;

    public static byte[] Encrypt(ContentKey key, SessionId session, AnsweredHop hop, string input)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        var inputSize = Encoding.UTF8.GetByteCount(input);
        var size = Body + sizeof(int) + inputSize + Encoding.UTF8.GetByteCount(hop.Screen!);
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var plain = rented.AsSpan(0, size);
            Head(plain, Open, hop.Text);
            BinaryPrimitives.WriteInt32BigEndian(plain[Body..], inputSize);
            Encoding.UTF8.GetBytes(input, plain[(Body + sizeof(int))..]);
            Encoding.UTF8.GetBytes(hop.Screen!, plain[(Body + sizeof(int) + inputSize)..]);
            return key.Encrypt(plain, RowName.Of(session.Value, row, hop.Number));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <param name="text">All that was typed up to and with this hop: the seal.</param>
    public static byte[] EncryptSealed(ContentKey key, SessionId session, AnsweredHop hop, ReadOnlySpan<char> text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Value, row, hop.Number);
        var screen = key.SealedWith(text).Encrypt(hop.Screen!, row);
        var plain = new byte[Body + screen.Length];
        Head(plain, Sealed, hop.Text);
        screen.CopyTo(plain, Body);
        return key.Encrypt(plain, row);
    }

    /// <param name="text">What the caller sent: it opens a sealed hop when it is the text of that hop. Null for people who read: they open none.</param>
    public static (TextMark Text, string? Input, string? Screen) Decrypt(
        ContentKey key, SessionId session, int number, int textLength, ReadOnlySpan<byte> content, string? text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Value, row, number);
        var plain = key.Decrypt(content, row).AsSpan();
        var mark = new TextMark(textLength, BinaryPrimitives.ReadUInt128BigEndian(plain[Hash..]));
        if (plain[0] == Sealed)
        {
            return (mark, null, text is not null && mark.Is(text) && key.SealedWith(text).TryDecrypt(plain[Body..], row) is { } screen ? Encoding.UTF8.GetString(screen) : null);
        }

        var inputSize = BinaryPrimitives.ReadInt32BigEndian(plain[Body..]);
        var rest = plain[(Body + sizeof(int))..];
        return (mark, Encoding.UTF8.GetString(rest[..inputSize]), Encoding.UTF8.GetString(rest[inputSize..]));
    }

    private static void Head(Span<byte> plain, byte form, TextMark text)
    {
        plain[0] = form;
        BinaryPrimitives.WriteUInt128BigEndian(plain[Hash..], text.Hash);
    }
}
