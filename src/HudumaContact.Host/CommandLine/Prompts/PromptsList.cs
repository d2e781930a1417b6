using System.CommandLine;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Host.CommandLine.Prompts;

/// <summary>huduma prompts list: what calls say, and what of it is recorded.</summary>
internal static class PromptsList
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var language = new Option<string?>("--language") { Description = "en or sw alone" };
        var missing = new Option<bool>("--missing") { Description = "Only what has no recording" };
        var command = new Command("list", """
            Lists every text that a call says as a whole, with its language, whether it is recorded (studio, made or missing) and where
            it is from; then the studio recordings of texts that were changed since.

            Examples:
              huduma prompts list
              huduma prompts list --language sw --missing
            """) { folder, language, missing };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, ContentOnDisk.Speech(), parsed.GetValue(language), parsed.GetValue(missing), Console.Out));
        return command;
    }

    internal static int Run(string folder, SpeechOptions options, string? language, bool onlyMissing, TextWriter output)
    {
        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;
        var voice = VoiceBook.Read(release, folder, new MadeFolder(options.Made));
        foreach (var text in voice.Texts.Where(text => (language is null || text.Spoken.Language == language) && (!onlyMissing || text.State is RecordingState.Missing)))
            output.WriteLine($"{text.Spoken.Language}\t{text.State.ToString().ToLowerInvariant()}\t{text.Spoken.Text}\t{text.Spoken.Where}");
        if (!onlyMissing || voice.Hold is null) output.WriteLine($"-\t{(voice.Hold?.Recording.State ?? RecordingState.Missing).ToString().ToLowerInvariant()}\t{HoldTone.Name}\twhile a person is waited for");
        foreach (var changed in voice.Changed.Where(changed => language is null || changed.Recording.Language == language)) output.WriteLine(PromptWords.Changed(changed));
        output.WriteLine(PromptWords.Count(voice));
        return 0;
    }
}
