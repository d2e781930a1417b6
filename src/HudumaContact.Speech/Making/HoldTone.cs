using HudumaContact.Speech.Recordings;

namespace HudumaContact.Speech.Making;

/// <summary>
/// What is heard while somebody is waited for, so that a line on which nothing is said is not taken for a dead one: three soft notes that ring out, and quiet. It is made
/// here and nobody's property. It begins and ends in silence, so it can be played again and again.
/// </summary>
public static class HoldTone
{
    /// <summary>For people, where texts are listed.</summary>
    public const string Name = "(hold sound)";

    public static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    /// <summary>Of the largest there is: some 18 dB below, quieter than a voice.</summary>
    private const double Loudness = 0.12;

    /// <summary>In seconds: how fast a note comes up, so that it does not click, and how fast it rings out.</summary>
    private const double Rise = 0.03;

    private const double RingsFor = 0.35;

    /// <summary>Hz and seconds: C, E and G, which a telephone carries.</summary>
    private static readonly (double Pitch, double From)[] Notes = [(523.25, 0.2), (659.26, 0.8), (783.99, 1.4)];

    public static byte[] Samples()
    {
        var samples = new byte[(int)(Length.TotalSeconds * WaveForm.Rate) * WaveForm.BytesPerSample];
        for (var at = 0; at < samples.Length / WaveForm.BytesPerSample; at++)
        {
            var time = (double)at / WaveForm.Rate;
            var heard = Notes.Sum(note => Note(note.Pitch, time - note.From)) * Ending(time);
            BitConverter.TryWriteBytes(samples.AsSpan(at * WaveForm.BytesPerSample), (short)(heard * Loudness * short.MaxValue));
        }

        return samples;
    }

    private static double Note(double pitch, double time) => time < 0 ? 0 : Math.Min(1, time / Rise) * Math.Exp(-time / RingsFor) * Math.Sin(2 * Math.PI * pitch * time);

    /// <summary>The last half second goes out, so that what follows begins in silence.</summary>
    private static double Ending(double time) => Math.Clamp((Length.TotalSeconds - time) / 0.5, 0, 1);
}
