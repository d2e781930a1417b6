using System.Globalization;
using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

/// <summary>The kinds of value that the catalogue files share.</summary>
internal static class CatalogueValues
{
    /// <summary>Where a person can be reached, worded by each line: the number in our sources is our own.</summary>
    public const string Person = "{person}";

    private const string OurNumber = "1919";

    /// <summary>A slug such as <c>passport-new</c>; null after a fault.</summary>
    public static string? Id(this YamlMapping entry, string key)
    {
        if (entry.Text(key, required: true) is not { } id) return null;
        if (IsSlug(id)) return id;
        entry.Refuse(entry.Take(key)!, $"'{id}' is no id: small letters, digits and single hyphens, e.g. passport-new.");
        return null;
    }

    /// <summary>A text in both languages; null when absent or at fault.</summary>
    public static Words? Words(this YamlMapping entry, string key, bool required = true)
    {
        var node = entry.Take(key);
        if (node is null || YamlMapping.IsNull(node))
        {
            if (required) entry.Refuse(node ?? entry.Node, $"'{key}' is missing.");
            return null;
        }

        return entry.WordsAt(node, key);
    }

    /// <summary>A text in both languages, or one that is the same in both, such as an address.</summary>
    public static Words? WordsOrName(this YamlMapping entry, string key, bool required = true)
    {
        if (entry.Take(key) is not YamlScalarNode node || YamlMapping.IsNull(node)) return entry.Words(key, required);
        return entry.Told(node, key, node.Value) is { } text ? new Words(text, text) : null;
    }

    /// <summary>Both languages of the mapping at a node.</summary>
    public static Words? WordsAt(this YamlMapping entry, YamlNode node, string key)
    {
        if (node is not YamlMappingNode mapping)
        {
            entry.Refuse(node, $"'{key}' must be given in both languages: {{en: \"...\", sw: \"...\"}}.");
            return null;
        }

        string? en = null, sw = null;
        foreach (var (name, value) in mapping.Children)
        {
            var language = (name as YamlScalarNode)?.Value;
            var text = language is "en" or "sw" ? entry.Told(value, $"{key}.{language}", (value as YamlScalarNode)?.Value) : null;
            if (language == "en") en = text ?? "";
            else if (language == "sw") sw = text ?? "";
            else entry.Refuse(name, $"'{language}' is not known in '{key}'. Known: en, sw.");
        }

        if (en is null) entry.Refuse(node, $"'{key}' lacks 'en'. Write both languages.");
        if (sw is null) entry.Refuse(node, $"'{key}' lacks 'sw'. Write both languages.");
        return en is null or "" || sw is null or "" ? null : new Words(en, sw);
    }

    /// <summary>A text as a handset can show it; null after a fault.</summary>
    public static string? Told(this YamlMapping entry, YamlNode at, string key, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            entry.Refuse(at, $"'{key}' is empty.");
            return null;
        }

        var plain = Gsm7.ToGsm(text);
        if (plain.Count('?') > text.Count('?'))
        {
            entry.Refuse(at, $"'{key}' has a character that no handset shows: \"{plain}\". Write it with plain letters where the ? is.");
            return null;
        }

        if (plain.Contains(OurNumber, StringComparison.Ordinal))
        {
            entry.Refuse(at, $"'{key}' names {OurNumber}, but that is this very line. Write {Person} instead; each kind of line words it.");
            return null;
        }

        if (plain.Replace(Person, "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}'))
        {
            entry.Refuse(at, $"'{key}' has braces. Only {Person} may stand in braces.");
            return null;
        }

        return plain.Trim();
    }

    public static string? Told(this YamlMapping entry, string key) =>
        entry.Text(key, required: true) is { } text ? entry.Told(entry.Take(key)!, key, text) : null;

    public static DateOnly? Date(this YamlMapping entry, string key, bool required = false)
    {
        if (entry.Text(key, required) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        entry.Refuse(entry.Take(key)!, $"'{key}' must be a date such as 2026-10-31, not '{text}'.");
        return null;
    }

    /// <summary>A whole number that must be there.</summary>
    public static int Number(this YamlMapping entry, string key, int least, int most)
    {
        if (entry.Text(key, required: true) is null) return least;
        return entry.Whole(key, least, most) ?? least;
    }

    public static bool Flag(this YamlMapping entry, string key)
    {
        if (entry.Text(key, required: true) is null) return false;
        return entry.YesNo(key) ?? false;
    }

    public static ConfidenceLevel Level(this YamlMapping entry, string key)
    {
        switch (entry.Text(key, required: true))
        {
            case "high": return ConfidenceLevel.High;
            case "medium": return ConfidenceLevel.Medium;
            case "low" or null: return ConfidenceLevel.Low;
            case var other:
                entry.Refuse(entry.Take(key)!, $"'{key}' must be high, medium or low, not '{other}'.");
                return ConfidenceLevel.Low;
        }
    }

    /// <summary>A list of plain texts.</summary>
    public static IReadOnlyList<string> Texts(this YamlMapping entry, string key)
    {
        var texts = new List<string>();
        foreach (var node in entry.List(key))
        {
            if (node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) texts.Add(text);
            else entry.Refuse(node, $"'{key}' must be a list of texts.");
        }

        return texts;
    }

    /// <summary>A list of plain texts that must be there.</summary>
    public static IReadOnlyList<string> Required(this YamlMapping entry, string key)
    {
        var texts = entry.Texts(key);
        if (texts.Count == 0) entry.Refuse(entry.KeyNode(key), $"'{key}' is missing or empty.");
        return texts;
    }

    /// <summary>Where the facts come from: at least one.</summary>
    public static IReadOnlyList<Source> Sources(this YamlMapping entry, CatalogueFile file)
    {
        var sources = new List<Source>();
        var nodes = entry.List("source");
        if (nodes.Count == 0) entry.Refuse(entry.KeyNode("source"), "'source' is missing: where the facts come from, at least one.");
        foreach (var node in nodes)
        {
            if (file.Entry(node, entry.Place) is not { } source) continue;
            var title = source.Text("title", required: true);
            var url = source.Text("url");
            if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                source.Refuse(source.Take("url")!, $"'{url}' is no web address. It begins with https:// or http://.");
            source.RefuseOthers();
            if (title is not null) sources.Add(new Source(title, url));
        }

        return sources;
    }

    private static bool IsSlug(string id) =>
        id.Split('-').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
