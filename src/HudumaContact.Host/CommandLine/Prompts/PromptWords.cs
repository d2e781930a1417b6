using HudumaContact.Conversations.Speaking;

namespace HudumaContact.Host.CommandLine.Prompts;

/// <summary>How the commands about recordings say what they found.</summary>
internal static class PromptWords
{
    public static string Changed(ChangedRecording changed) =>
        $"{changed.Recording.Language}\tTEXT CHANGED\t{changed.Recording.Text}\t{changed.Recording.File} is not played any more. "
        + (changed.Now is { } now ? $"It is now '{now}': record it anew" : "No call says that any more: take the recording away");

    public static string Count(VoiceBook voice)
    {
        var byState = voice.Texts.CountBy(text => text.State).ToDictionary();
        return $"{voice.Texts.Count} texts: {Of(RecordingState.Studio)} by the studio, {Of(RecordingState.Made)} made, {Of(RecordingState.Missing)} missing, {voice.Changed.Count} changed since the studio.";

        int Of(RecordingState state) => byState.GetValueOrDefault(state);
    }
}
