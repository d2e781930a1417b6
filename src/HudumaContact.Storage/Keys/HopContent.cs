using System.Buffers.Binary;
using System.Text;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Keys;

/// <summary>
/// The encrypted part of a hop: a byte of form, then either the hash of all that was typed so far, the input (its length first) and
/// the screen; or, when the session is sealed, node and screen alone, under a key made of what was typed and filled up to whole blocks.
/// Nothing of a sealed hop tells what was typed, not even its length, to who cannot type it again.
/// </summary>
internal static class HopContent
{
    private const byte Open = 0;
    private const byte Sealed = 1;
    private const int Hash = 1;
    private const int Body = Hash + 16;

    /// <summary>Bytes. Any screen of a USSD network fits into one, its node before it.</summary>
    private const int Block = 512;

    public static byte[] Encrypt(ContentKey key, SessionId session, AnsweredHop hop, string input)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        var inputSize = Encoding.UTF8.GetByteCount(input);
        var size = Body + sizeof(int) + inputSize + Encoding.UTF8.GetByteCount(hop.Screen!);
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var plain = rented.AsSpan(0, size);
            plain[0] = Open;
            BinaryPrimitives.WriteUInt128BigEndian(plain[Hash..], hop.Text.Hash);
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
        var inside = Padding.Fill(Encoding.UTF8.GetBytes($"{hop.Node}\n{hop.Screen}"), Block);
        return key.Encrypt([Sealed, .. key.SealedWith(text).Encrypt(inside, row)], row);
    }

    /// <param name="text">What the caller sent: it opens a sealed hop when it is the text of that hop. Null for people who read: they open none.</param>
    /// <returns>The hop, and what was typed for it: null when it is kept from us.</returns>
    public static (AnsweredHop Hop, string? Input) Decrypt(ContentKey key, HopRow hop, string? text)
    {
        // Sealed and, when its time was over, emptied.
        if (hop.Content.Length == 0) return (Closed(hop), null);

        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(hop.SessionId, row, hop.Number);
        var plain = key.Decrypt(Unmoved.Strip(hop.Content), row).AsSpan();
        if (plain[0] == Sealed) return (text is null ? Closed(hop) : Unseal(key, hop, plain[1..], row, text), null);

        var mark = new TextMark(hop.TextLength, BinaryPrimitives.ReadUInt128BigEndian(plain[Hash..]));
        var inputSize = BinaryPrimitives.ReadInt32BigEndian(plain[Body..]);
        var rest = plain[(Body + sizeof(int))..];
        return (new AnsweredHop(hop.Number, mark, Encoding.UTF8.GetString(rest[inputSize..]), hop.Ends, hop.Node), Encoding.UTF8.GetString(rest[..inputSize]));
    }

    private static AnsweredHop Unseal(ContentKey key, HopRow hop, ReadOnlySpan<byte> inside, ReadOnlySpan<byte> row, string text)
    {
        if (key.SealedWith(text).TryDecrypt(inside, row) is not { } filled) return Closed(hop);
        var words = Encoding.UTF8.GetString(Padding.Strip(filled));
        var end = words.IndexOf('\n');
        return new AnsweredHop(hop.Number, TextMark.Of(text), words[(end + 1)..], hop.Ends, words[..end]);
    }

    private static AnsweredHop Closed(HopRow hop) => new(hop.Number, TextMark.Unknown, Screen: null, hop.Ends, Node: "");
}
