using NAudio.Wave;

namespace HudumaContact.Speech.Recordings;

/// <summary>The one form that recordings have: what a telephone line carries, 8 kHz, one channel, 16 bit PCM in a WAV file.</summary>
public static class WaveForm
{
    public const int Rate = 8000;

    public const int BytesPerSample = 2;

    /// <summary>Bytes: ten minutes, more than anybody listens to.</summary>
    public const int LargestFile = 600 * Rate * BytesPerSample;

    public static readonly WaveFormat Format = new(Rate, 16, 1);

    public static TimeSpan LengthOf(int bytes) => TimeSpan.FromSeconds((double)bytes / (Rate * BytesPerSample));

    /// <summary>The samples of a file; null with what is wrong with it. A file that is no audio at all is refused like one in another form.</summary>
    public static byte[]? Read(string path, out string? fault)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length > LargestFile) return Refuse($"it has over {LargestFile / 1024 / 1024} MB", out fault);
            using var reader = new WaveFileReader(path);
            var form = reader.WaveFormat;
            if (form.Encoding is not WaveFormatEncoding.Pcm || form.SampleRate != Rate || form.Channels != 1 || form.BitsPerSample != 16)
                return Refuse($"it is {form.Encoding} of {form.SampleRate} Hz, {form.Channels} channels, {form.BitsPerSample} bit", out fault);
            var samples = new byte[reader.Length];
            if (reader.ReadAtLeast(samples, samples.Length, throwOnEndOfStream: false) < samples.Length || samples.Length == 0) return Refuse("it is cut short, or empty", out fault);
            fault = null;
            return samples;
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidDataException or EndOfStreamException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException or OutOfMemoryException)
        {
            // Each of these is thrown on some file that is none; what it says is about its own insides.
            return Refuse("it is no WAV file", out fault);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return Refuse("it can't be read", out fault);
        }
    }

    public static byte[] Write(ReadOnlySpan<byte> samples)
    {
        using var stream = new MemoryStream(samples.Length + 64);
        using (var writer = new WaveFileWriter(new NAudio.Utils.IgnoreDisposeStream(stream), Format)) writer.Write(samples);
        return stream.ToArray();
    }

    private static byte[]? Refuse(string what, out string? fault)
    {
        fault = what;
        return null;
    }
}
