using System.Globalization;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Speaking;

/// <summary>What is heard while somebody is waited for: the studio's, else the one made here.</summary>
/// <param name="Length">Of it once.</param>
public sealed record HoldSound(VoicedText Recording, TimeSpan Length)
{
    private static readonly SpokenText Heard = new(HoldTone.Name, "", "while a person is waited for");

    /// <param name="studio">Where the studio's is, if there is one.</param>
    /// <returns>Null where there is none, or none that can be played.</returns>
    public static HoldSound? Find(IEnumerable<string> studio, MadeFolder made) =>
        studio.Select(path => Read(path, RecordingState.Studio)).Append(Read(made.Hold, RecordingState.Made)).FirstOrDefault(found => found is not null);

    private static HoldSound? Read(string path, RecordingState state)
    {
        if (WaveForm.Read(path, out _) is not { } samples) return null;
        var file = new FileInfo(path);
        return new HoldSound(new VoicedText(Heard, state, path, string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}:{file.Length}")), WaveForm.LengthOf(samples.Length));
    }
}
