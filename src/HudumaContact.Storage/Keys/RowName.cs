using System.Buffers.Binary;

namespace HudumaContact.Storage.Keys;

/// <summary>What ties an encrypted text to its row: the id, and a number where rows of one id are many.</summary>
internal static class RowName
{
    public const int Size = 20;

    public static Span<byte> Of(Guid id, Span<byte> room, int number = 0)
    {
        id.TryWriteBytes(room, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(room[16..], number);
        return room[..Size];
    }
}
