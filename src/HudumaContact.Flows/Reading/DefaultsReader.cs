using System.Collections.Frozen;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;
using YamlDocument = HudumaContact.Content.YamlDocument;

namespace HudumaContact.Flows.Reading;

/// <summary>The file <c>defaults.yaml</c>: languages, the places that every session needs, keys, limits, and the engine's own words.</summary>
internal static class DefaultsReader
{
    public static readonly (int Least, int Most) StepsPerHop = (5, 500);

    public static readonly (int Least, int Most) HopsPerSession = (5, 1000);

    public static readonly (int Least, int Most) Pages = (1, 9);
    public static readonly (int Least, int Most) PromptSeconds = (5, 300);

    public static bool IsLanguage(string text) => text is [>= 'a' and <= 'z', >= 'a' and <= 'z'];

    public static Defaults? Read(ContentSet content, Links links, ICollection<Fault> faults)
    {
        if (content.Find(FlowReader.DefaultsFile) is not { } file)
        {
            faults.Add(new Fault(FlowReader.DefaultsFile, 0, 0, "The file is missing. It holds the languages, the start, the main menu, keys and words of all flows."));
            return null;
        }

        if (YamlDocument.Parse(file, faults) is not { } root || YamlMapping.From(root, file.Path, null, faults) is not { } yaml) return null;
        FlowFileReader.RequireFormat(yaml);
        var languages = Languages(yaml);
        var scope = new FileScope("", languages, links, faults);
        var defaults = new Defaults
        {
            Languages = languages,
            CallLanguage = CallLanguage(yaml, languages),
            Start = DestinationReader.Node(yaml, "start", links),
            Home = DestinationReader.Node(yaml, "home", links),
            Continue = DestinationReader.Node(yaml, "continue", links),
            Lost = DestinationReader.Node(yaml, "lost", links),
            Silent = DestinationReader.Node(yaml, "silent", links),
            Letters = Letters(yaml, links),
            Agent = DestinationReader.Node(yaml, "agent", links),
            Privacy = DestinationReader.Node(yaml, "privacy", links),
            Reopen = DestinationReader.Node(yaml, "reopen", links),
            AfterPerson = yaml.Text("after-person") is not null ? DestinationReader.Node(yaml, "after-person", links) : null,
            Keys = KeysReader.Read(yaml, new Keys()) ?? new Keys(),
            Limits = Limits(yaml),
            Words = WordsReader.Read(yaml, scope, Word.All),
        };
        yaml.RefuseOthers();
        return defaults;
    }

    private static List<string> Languages(YamlMapping yaml)
    {
        var languages = new List<string>();
        var wrong = false;
        foreach (var node in yaml.List("languages"))
        {
            if (node is not YamlScalarNode { Value: { } text } || !IsLanguage(text)) Refuse(node, "A language is two small letters, such as en or sw.");
            else if (languages.Contains(text)) Refuse(node, $"The language '{text}' is listed twice.");
            else languages.Add(text);
        }

        // Which languages the texts should have is then not known, and every text would have a fault.
        if (wrong) return [];
        if (languages.Count == 0) yaml.Refuse(yaml.KeyNode("languages"), "'languages' is missing: languages: [en, sw]. The first is the one that others fall back to.");
        return languages;

        void Refuse(YamlNode at, string message)
        {
            wrong = true;
            yaml.Refuse(at, message);
        }
    }

    private static string CallLanguage(YamlMapping yaml, List<string> languages)
    {
        if (yaml.Text("call-language") is not { } language) return languages.FirstOrDefault("");
        if (!languages.Contains(language)) yaml.Refuse(yaml.Take("call-language")!, $"'{Names.Shown(language)}' is not a language of this release: {string.Join(", ", languages)}.");
        return language;
    }

    private static (NodeId To, string Into) Letters(YamlMapping yaml, Links links)
    {
        if (yaml.Mapping("letters") is not { } letters)
        {
            yaml.Refuse(yaml.KeyNode("letters"), "'letters' is missing: letters: { to: find/understand, into: question }. It says which search node gets letters typed at a menu.");
            return (DestinationReader.Nowhere, Names.Missing);
        }

        var read = (DestinationReader.Node(letters, "to", links), Names.Required(letters, "into"));
        letters.RefuseOthers();
        return read;
    }

    private static Limits Limits(YamlMapping yaml)
    {
        var standard = new Limits();
        if (yaml.Mapping("limits") is not { } limits) return standard;
        var read = new Limits(
            limits.Whole("steps-per-hop", StepsPerHop.Least, StepsPerHop.Most) ?? standard.StepsPerHop,
            limits.Whole("hops-per-session", HopsPerSession.Least, HopsPerSession.Most) ?? standard.HopsPerSession,
            limits.Whole("pages", Pages.Least, Pages.Most) ?? standard.Pages,
            limits.Whole("prompt-seconds", PromptSeconds.Least, PromptSeconds.Most) ?? standard.PromptSeconds);
        limits.RefuseOthers();
        return read;
    }
}
