using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HudumaContact.Storage.Sqlite;

/// <summary>How SQLite keeps what it has no type for: ids as 16 bytes that sort as the ids do, times as milliseconds since 1970, UTC.</summary>
internal static class SqliteColumns
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Guid>().HaveConversion<IdBytes>();
        conventions.Properties<DateTime>().HaveConversion<UnixMilliseconds>();
    }

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);

    public static long Milliseconds(DateTime time) => new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static DateTime Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    private sealed class IdBytes() : ValueConverter<Guid, byte[]>(id => Bytes(id), bytes => Id(bytes));

    private sealed class UnixMilliseconds() : ValueConverter<DateTime, long>(time => Milliseconds(time), milliseconds => Time(milliseconds));
}
