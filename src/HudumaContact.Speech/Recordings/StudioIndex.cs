using System.Text.RegularExpressions;
using HudumaContact.Content;

namespace HudumaContact.Speech.Recordings;

/// <summary>
/// The file <c>recordings/index.yaml</c>: which text is said in which file, so that a text that was changed afterwards is noticed, and which file is the hold sound.
/// <code>
/// format: 1
/// hold: hold.wav
/// sw: { karibu.wav: "Karibu Huduma Kenya" }
/// en: { welcome.wav: "Welcome to Huduma Kenya" }
/// </code>
/// </summary>
public static partial class StudioIndex
{
    public const string Folder = "recordings";

    public const string Path = Folder + "/index.yaml";

    /// <summary>None where there is no such file; with faults in it, those that could be read.</summary>
    public static IReadOnlyList<StudioRecording> Read(ContentSet content, ICollection<Fault> faults)
    {
        if (content.Find(Path) is not { } file || YamlMapping.From(YamlDocument.Parse(file, faults), file.Path, null, faults) is not { } index) return [];
        if (index.Whole("format", 1, 1) is null) index.RefuseMissing("format", index.Node, "'format' is missing: write format: 1.");
        var recordings = new List<StudioRecording>();
        foreach (var language in Tongue.All)
        {
            if (index.Mapping(language, language) is { } entries) recordings.AddRange(entries.Keys.Select(name => Entry(entries, name, language)).OfType<StudioRecording>());
        }

        if (index.Text("hold") is { Length: > 0 } hold && IsName(index, "hold", hold)) recordings.Add(StudioRecording.OfHold(hold));
        index.RefuseOthers();
        return recordings;
    }

    private static StudioRecording? Entry(YamlMapping entries, string name, string language)
    {
        if (IsName(entries, name, name) && entries.Text(name, required: true, write: "the text that is said in it.") is { Length: > 0 } text) return new StudioRecording(name, language, text);
        return null;
    }

    /// <summary>The name becomes part of a path.</summary>
    private static bool IsName(YamlMapping mapping, string key, string name)
    {
        if (Name.IsMatch(name)) return true;
        mapping.Refuse(mapping.KeyNode(key), $"'{name}' is no name of a recording. Lower-case letters, digits and dashes, then .wav: welcome.wav.");
        return false;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,79}\.wav\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
