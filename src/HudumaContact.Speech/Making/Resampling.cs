using HudumaContact.Speech.Recordings;
using NAudio.Wave;
using NAudio.Wave.SampleProviders;

namespace HudumaContact.Speech.Making;

/// <summary>Brings a WAV file of any rate into the form of all recordings, without the silence around what is said: pauses are put between pieces, not into them.</summary>
internal static class Resampling
{
    /// <summary>Of 1: below it is silence.</summary>
    private const float Silence = 0.004f;

    /// <summary>Samples kept before and after, so that no consonant is cut.</summary>
    private const int Kept = WaveForm.Rate / 50;

    public static byte[] ToTelephone(string path)
    {
        using var reader = new WaveFileReader(path);
        var samples = All(new WdlResamplingSampleProvider(reader.ToSampleProvider(), WaveForm.Rate));
        var first = samples.FindIndex(IsHeard);
        if (first < 0) return [];
        var (from, to) = (Math.Max(0, first - Kept), Math.Min(samples.Count, samples.FindLastIndex(IsHeard) + 1 + Kept));
        var bytes = new byte[(to - from) * WaveForm.BytesPerSample];
        for (var at = from; at < to; at++) BitConverter.TryWriteBytes(bytes.AsSpan((at - from) * WaveForm.BytesPerSample), (short)(Math.Clamp(samples[at], -1f, 1f) * short.MaxValue));
        return bytes;
    }

    private static bool IsHeard(float sample) => Math.Abs(sample) > Silence;

    private static List<float> All(WdlResamplingSampleProvider provider)
    {
        var (samples, buffer) = (new List<float>(), new float[WaveForm.Rate]);
        for (var read = provider.Read(buffer, 0, buffer.Length); read > 0; read = provider.Read(buffer, 0, buffer.Length)) samples.AddRange(buffer.AsSpan(0, read));
        return samples;
    }
}
