using HudumaContact.Speech.Recordings;
using NAudio.Wave;

namespace HudumaContact.Tests.Speech;

/// <summary>Small WAV files.</summary>
internal static class Waves
{
    public static byte[] Samples(int count, byte value = 7) => [.. Enumerable.Repeat(value, count * WaveForm.BytesPerSample)];

    /// <summary>In the form of all recordings, or in another.</summary>
    public static void Write(string path, int seconds = 1, int rate = WaveForm.Rate, int bits = 16, int channels = 1)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new WaveFileWriter(path, new WaveFormat(rate, bits, channels));
        writer.Write(new byte[seconds * rate * channels * bits / 8]);
    }
}
