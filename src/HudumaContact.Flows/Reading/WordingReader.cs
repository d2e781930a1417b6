using System.Collections.Frozen;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary>
/// A text in every language, <c>{ en: "..", sw: ".." }</c>, perhaps with its own for a kind of line
/// (<c>sms: { en: "..", sw: ".." }</c>); or a plain text that only prints values, the same in every language.
/// </summary>
internal static class WordingReader
{
    /// <summary>The wording under a key; empty when the key is absent, or with a fault.</summary>
    public static Wording Read(YamlMapping yaml, string key, FileScope scope, bool required = true)
    {
        var node = yaml.Take(key);
        if (node is null || YamlMapping.IsNull(node))
        {
            if (required) yaml.RefuseMissing(key, node ?? yaml.Node, $"'{key}' is missing. It is a text in every language: {key}: {{ {Sample(scope)} }}.");
            return Wording.Empty;
        }

        if (YamlMapping.IsUnquotedOutput(node))
        {
            yaml.Refuse(node, YamlMapping.UnquotedOutput);
            return Wording.Empty;
        }

        if (node is YamlScalarNode) return Plain(yaml, key, node, scope);
        if (yaml.Mapping(key) is not { } texts) return Wording.Empty;
        var everywhere = InEveryLanguage(texts, scope);
        var byLine = new Dictionary<LineKind, FrozenDictionary<string, Template>>();
        foreach (var (name, line) in LineWords.All)
        {
            if (texts.Has(name) && texts.Mapping(name) is { } own)
            {
                byLine[line] = InEveryLanguage(own, scope);
                own.RefuseOthers();
            }
        }

        texts.RefuseOthers([.. LineWords.All.Select(line => line.Word)]);
        return new Wording(everywhere, byLine.ToFrozenDictionary()) { Line = (int)node.Start.Line };
    }

    private static FrozenDictionary<string, Template> InEveryLanguage(YamlMapping texts, FileScope scope)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var language in scope.Languages.Count > 0 ? scope.Languages : [.. texts.Keys.Where(DefaultsReader.IsLanguage)])
        {
            if (texts.Take(language) is not { } node || YamlMapping.IsNull(node))
                texts.Refuse(texts.Node, $"The text in '{language}' is missing: every text is said in {string.Join(" and ", scope.Languages)}.");
            else if (node is YamlScalarNode { Value: var value } && string.IsNullOrWhiteSpace(value))
                texts.Refuse(node, $"The text in '{language}' is empty.");
            else templates[language] = TemplateReader.Read(texts, language);
        }

        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Wording Plain(YamlMapping yaml, string key, YamlNode node, FileScope scope)
    {
        if (HasWords(yaml.Text(key) ?? ""))
        {
            yaml.Refuse(node, $"Say it in every language: {key}: {{ {Sample(scope)} }}. Only a text that does nothing but print values, such as \"{{{{ it.short }}}}\", may be the same in all.");
            return Wording.Empty;
        }

        var template = TemplateReader.Read(yaml, key);
        var same = scope.Languages.ToFrozenDictionary(language => language, _ => template, StringComparer.Ordinal);
        return new Wording(same, Wording.Empty.ByLine) { Line = (int)node.Start.Line };
    }

    private static bool HasWords(string source)
    {
        var depth = 0;
        foreach (var character in source)
        {
            if (character == '{') depth++;
            else if (character == '}') depth--;
            else if (depth <= 0 && char.IsLetter(character)) return true;
        }

        return string.IsNullOrWhiteSpace(source);
    }

    private static string Sample(FileScope scope) =>
        string.Join(", ", (scope.Languages.Count > 0 ? scope.Languages : ["en", "sw"]).Select(language => $"{language}: \"..\""));
}
