using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class DistressFile
{
    private static readonly string[] Kinds = ["suicide", "violence", "rape", "child", "emergency"];

    public static DistressFacts? Read(CatalogueFile file)
    {
        var root = file.Root;
        var phrases = ReadPhrases(root);
        file.RequireCount(phrases.Count, "under 'phrases'");
        var notBefore = root.Texts("not_before");
        var notTypos = root.Texts("not_typos");
        var helplines = ReadHelplines(file);
        var reply = root.Words("reply");
        root.RefuseOthers();
        return reply is null ? null : new DistressFacts(phrases, notBefore, notTypos, helplines, reply);
    }

    private static List<string> ReadPhrases(YamlMapping root)
    {
        var all = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (root.Mapping("phrases") is not { } phrases)
        {
            root.Refuse(root.KeyNode("phrases"), "'phrases' is missing: without it nobody in danger is heard.");
            return all;
        }

        foreach (var kind in Kinds)
        {
            if (phrases.Mapping(kind) is not { } languages)
            {
                phrases.Refuse(phrases.KeyNode(kind), $"'phrases.{kind}' is missing: without it nobody in danger is heard.");
                continue;
            }

            foreach (var language in new[] { "en", "sw", "sheng" })
            {
                var texts = languages.Texts(language);
                if (texts.Count == 0) languages.Refuse(languages.KeyNode(language), $"'phrases.{kind}.{language}' is missing or empty.");
                foreach (var text in texts)
                {
                    if (text.Any(letter => letter is not (>= 'a' and <= 'z' or ' ')))
                        languages.Refuse(languages.KeyNode(language), $"'{text}' must be whole words in small letters, without marks or digits.");
                    else if (!seen.Add(text)) languages.Refuse(languages.KeyNode(language), $"'{text}' is there twice.");
                    else all.Add(text);
                }
            }

            languages.RefuseOthers();
        }

        phrases.RefuseOthers();
        return all;
    }

    private static List<Helpline> ReadHelplines(CatalogueFile file)
    {
        var nodes = file.Root.List("helplines");
        if (nodes.Count == 0) file.Root.Refuse(file.Root.KeyNode("helplines"), "'helplines' is missing: the numbers that help.");
        var helplines = new List<Helpline>();
        foreach (var node in nodes)
        {
            if (file.Entry(node, "helpline") is not { } entry) continue;
            var number = entry.Told("number");
            var name = entry.Words("name");
            var confidence = entry.Level("confidence");
            entry.RefuseOthers();
            if (number is not null && name is not null) helplines.Add(new Helpline(number, name, confidence));
        }

        return helplines;
    }
}
