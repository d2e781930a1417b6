using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HudumaContact.Conversations;

/// <summary>
/// UUIDs of version 7: 48 bits of milliseconds, 12 bits that count within the millisecond, then 62 bits of chance (RFC 9562, 6.2, method 1).
/// One host's ids sort in the order they were made, two hosts never make the same.
/// </summary>
public sealed class TimedIds(TimeProvider time) : IIdSource
{
    private const int CountBits = 12;

    // Milliseconds and count of the last id.
    private long _last;

    public Guid Next()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds() << CountBits;
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            // A count that runs over borrows the next millisecond.
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return Make(next);
        }
    }

    public Guid NextOn(DateOnly day) => Guid.CreateVersion7(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>No id that was made at this time (UTC) or later sorts before it: rows of a time are found by their key.</summary>
    public static Guid FirstOf(DateTime at)
    {
        Span<byte> id = stackalloc byte[16];
        id.Clear();
        BinaryPrimitives.WriteInt64BigEndian(id, new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeMilliseconds() << (64 - 48));
        return new Guid(id, bigEndian: true);
    }

    private static Guid Make(long timeAndCount)
    {
        Span<byte> id = stackalloc byte[16];
        RandomNumberGenerator.Fill(id[8..]);
        BinaryPrimitives.WriteInt64BigEndian(id, timeAndCount << (16 - CountBits));
        var count = (int)timeAndCount & ((1 << CountBits) - 1);
        BinaryPrimitives.WriteUInt16BigEndian(id[6..], (ushort)(0x7000 | count));
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
