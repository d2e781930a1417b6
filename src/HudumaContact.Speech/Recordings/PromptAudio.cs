using HudumaContact.Speech.Reading;

namespace HudumaContact.Speech.Recordings;

/// <summary>Joins the recordings of pieces into one, with the pauses between them.</summary>
public static class PromptAudio
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(140);
    private static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(300);

    /// <param name="pieces">The samples of each, and what is heard after it.</param>
    /// <returns>A WAV file.</returns>
    public static byte[] Join(IReadOnlyList<(byte[] Samples, Pause After)> pieces)
    {
        var joined = new byte[pieces.Sum(piece => piece.Samples.Length + Silence(piece.After))];
        var at = 0;
        foreach (var (samples, after) in pieces)
        {
            samples.CopyTo(joined, at);
            at += samples.Length + Silence(after);
        }

        return WaveForm.Write(joined);
    }

    public static TimeSpan Of(Pause pause) => pause switch
    {
        Pause.Breath => Breath,
        Pause.Stop => Stop,
        _ => TimeSpan.Zero,
    };

    private static int Silence(Pause pause) => (int)(Of(pause).TotalSeconds * WaveForm.Rate) * WaveForm.BytesPerSample;
}
