using System.CommandLine;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Host.CommandLine.Prompts;

/// <summary>huduma prompts make: makes the recordings that are missing.</summary>
internal static class PromptsMake
{
    /// <summary>Recordings between two lines of progress.</summary>
    private const int Told = 250;

    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var command = new Command("make", """
            Makes the hold sound, has espeak-ng say every text that has no recording yet, in both languages, and keeps all of it in the
            folder of the setting Speech:Folder. What is there is not made again. A running server does the same after each publication.

            Examples:
              huduma prompts make
              huduma prompts make ../draft
            """) { folder };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, ContentOnDisk.Speech(), Console.Out, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(string folder, SpeechOptions options, TextWriter output, CancellationToken cancellation)
    {
        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;
        var made = new MadeFolder(options.Made);
        var missing = VoiceBook.Read(release, folder, made).Missing.Select(text => (text.Spoken.Text, text.Spoken.Language)).ToList();
        var writer = TextWriter.Synchronized(output);
        var (canSpeak, _, failed) = await new MakeRecordings(made, Espeak.Installed).RunAsync(missing, Environment.ProcessorCount, Tell, cancellation);
        foreach (var (text, language, reason) in failed) output.WriteLine($"{(language.Length > 0 ? language : "-")}\t{text}\tcould not be made: {reason}");
        if (failed.Count > 0) output.WriteLine("Look at the reasons, and at the folder of the setting Speech:Folder, and run this again.");
        if (!canSpeak) output.WriteLine("espeak-ng is not here, and it is what says texts. Install it (apt-get install espeak-ng) and run this again.");
        output.WriteLine(PromptWords.Count(VoiceBook.Read(release, folder, made)));
        return canSpeak && failed.Count == 0 ? 0 : 1;

        void Tell(int count)
        {
            if (count % Told == 0) writer.WriteLine($"{count} of {missing.Count} made");
        }
    }
}
