using System.Buffers.Binary;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>The one kind of audio that telephones and hosts exchange here: 8 kHz, mono, 16 bit.</summary>
internal static class Wav
{
    private const int Rate = 8000;

    private const int Header = 44;

    public const int SecondsOfSilence = 1;

    /// <summary>A second in which nothing is said.</summary>
    public static byte[] Silence { get; } = [.. HeaderOf(Rate * 2), .. new byte[Rate * 2]];

    public static bool IsOne(ReadOnlySpan<byte> audio)
    {
        if (audio.Length <= Header || !audio.StartsWith("RIFF"u8) || !audio[8..].StartsWith("WAVEfmt "u8)) return false;
        var format = audio[20..];
        return BinaryPrimitives.ReadInt16LittleEndian(format) == 1 && BinaryPrimitives.ReadInt16LittleEndian(format[2..]) == 1
            && BinaryPrimitives.ReadInt32LittleEndian(format[4..]) == Rate && BinaryPrimitives.ReadInt16LittleEndian(format[14..]) == 16;
    }

    private static byte[] HeaderOf(int length)
    {
        var header = new byte[Header];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Header - 8 + length);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), length);
        return header;
    }
}
