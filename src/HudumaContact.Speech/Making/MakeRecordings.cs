using HudumaContact.Speech.Recordings;

namespace HudumaContact.Speech.Making;

/// <summary>Makes the recordings that are missing, on as many cores as it may.</summary>
public sealed class MakeRecordings(MadeFolder folder, Espeak espeak)
{
    /// <param name="texts">Those that are missing, each with its language.</param>
    /// <param name="made">Told after each, from any thread: how many are made.</param>
    /// <returns>The texts that could not be made, with the reason.</returns>
    public async Task<IReadOnlyList<(string Text, string Language, string Reason)>> RunAsync(
        IReadOnlyList<(string Text, string Language)> texts, int cores, Action<int> made, CancellationToken cancellation)
    {
        var (failed, count) = (new List<(string, string, string)>(), 0);
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation }, async (text, stopping) =>
        {
            try
            {
                await MakeAsync(text.Text, text.Language, stopping);
                made(Interlocked.Increment(ref count));
            }
            catch (Exception refused) when (refused is InvalidOperationException or IOException or FormatException or UnauthorizedAccessException)
            {
                lock (failed) failed.Add((text.Text, text.Language, refused.Message));
            }
        });
        return failed;
    }

    /// <summary>Written beside and moved, so that a file that is there is whole.</summary>
    private async Task MakeAsync(string text, string language, CancellationToken cancellation)
    {
        var path = folder.PathOf(text, language);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var samples = await espeak.SayAsync(text, language, $"{path}.{Environment.ProcessId}.said", cancellation);
        var whole = $"{path}.{Environment.ProcessId}.part";
        await File.WriteAllBytesAsync(whole, WaveForm.Write(samples), cancellation);
        File.Move(whole, path, overwrite: true);
    }
}
