using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Keys;

/// <summary>
/// The hash of an entry of the trail: over all of it and the hash of the one before, so that none can be changed, left out or put between
/// without all that follow. It is keyed, so that who can write the file but has not the master key can't make it again.
/// </summary>
internal sealed class AuditSeal(MasterKey master)
{
    /// <summary>What stands before the first.</summary>
    public static readonly byte[] Beginning = new byte[HMACSHA256.HashSizeInBytes];

    public byte[] Of(AuditEntryRow row)
    {
        using var bytes = new MemoryStream();
        Add(bytes, row.Number);
        Add(bytes, new DateTimeOffset(row.At, TimeSpan.Zero).ToUnixTimeMilliseconds());
        // Each with its length: what is moved from one to the next is another hash.
        foreach (var text in (string[])[row.By, row.Act, row.What, row.Detail])
        {
            var written = Encoding.UTF8.GetBytes(text);
            Add(bytes, written.Length);
            bytes.Write(written);
        }

        bytes.Write(row.Previous);
        return HMACSHA256.HashData(master.Auditing, bytes.ToArray());
    }

    private static void Add(MemoryStream bytes, long number)
    {
        Span<byte> written = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(written, number);
        bytes.Write(written);
    }
}
