using HudumaContact.Speech.Recordings;

namespace HudumaContact.Speech.Making;

/// <summary>Makes what is missing: the hold sound by itself, texts by the program that speaks, on as many cores as it may.</summary>
public sealed class MakeRecordings(MadeFolder folder, Espeak espeak)
{
    /// <param name="texts">Those that are missing, each with its language.</param>
    /// <param name="made">Told after each, from any thread: how many are made.</param>
    public async Task<MadeRecordings> RunAsync(IReadOnlyList<(string Text, string Language)> texts, int cores, Action<int> made, CancellationToken cancellation)
    {
        var failed = new List<TextNotMade>();
        if (KeepHold() is { } fault) failed.Add(new TextNotMade(HoldTone.Name, "", fault));
        if (!await espeak.IsThereAsync(cancellation)) return new MadeRecordings(CanSpeak: false, Texts: 0, failed);
        var count = 0;
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation }, async (text, stopping) =>
        {
            try
            {
                await MakeAsync(text.Text, text.Language, stopping);
                made(Interlocked.Increment(ref count));
            }
            catch (Exception refused) when (refused is InvalidOperationException or IOException or FormatException or UnauthorizedAccessException)
            {
                lock (failed) failed.Add(new TextNotMade(text.Text, text.Language, refused.Message));
            }
        });
        return new MadeRecordings(CanSpeak: true, count, failed);
    }

    /// <returns>Why it could not be; null where it is there.</returns>
    private string? KeepHold()
    {
        if (File.Exists(folder.Hold)) return null;
        try
        {
            WholeFile.Write(folder.Hold, WaveForm.Write(HoldTone.Samples()));
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    private async Task MakeAsync(string text, string language, CancellationToken cancellation)
    {
        var path = folder.PathOf(text, language);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, WaveForm.Write(await espeak.SayAsync(text, language, $"{path}.{Environment.ProcessId}.said", cancellation)));
    }
}
