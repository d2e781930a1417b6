using System.Text.RegularExpressions;
using HudumaContact.Content;

namespace HudumaContact.Speech.Recordings;

/// <summary>
/// The file <c>recordings/index.yaml</c>: which text is said in which file, so that a text that was changed afterwards is noticed.
/// <code>
/// format: 1
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

        index.RefuseOthers();
        return recordings;
    }

    private static StudioRecording? Entry(YamlMapping entries, string name, string language)
    {
        // The name becomes part of a path.
        if (!Name.IsMatch(name)) entries.Refuse(entries.KeyNode(name), $"'{name}' is no name of a recording. Lower-case letters, digits and dashes, then .wav: welcome.wav.");
        else if (entries.Text(name, required: true, write: "the text that is said in it.") is { Length: > 0 } text) return new StudioRecording(name, language, text);
        return null;
    }

    /// <summary>Whether a path of a release is where such a recording lies.</summary>
    public static bool IsRecording(string path) => path.Split('/') is [Folder, var language, var name] && Tongue.All.Contains(language) && Name.IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,79}\.wav\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
