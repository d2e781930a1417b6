using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Content;

/// <summary>
/// Binds a YAML mapping by hand, key by key, and goes on after a fault, so that a clerk sees all of them at once.
/// Every key that is read is ticked off; <see cref="RefuseOthers"/> reports the rest.
/// </summary>
public sealed class YamlMapping
{
    public const string UnquotedOutput = "A text with {{ }} stands in double quotes: \"{{ name }}\".";

    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fault> _missing = new(StringComparer.Ordinal);
    private readonly ICollection<Fault> _faults;

    private YamlMapping(YamlMappingNode node, string file, string? place, ICollection<Fault> faults)
    {
        Node = node;
        File = file;
        Place = place;
        _faults = faults;
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } scalar) _entries[name] = (scalar, value);
            else Refuse(key, "A key must be a plain word.");
        }
    }

    public YamlMappingNode Node { get; }

    public string File { get; }

    public string? Place { get; }

    /// <summary>In the order they are written.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    public static YamlMapping? From(YamlNode? node, string file, string? place, ICollection<Fault> faults, string expected = "keys and values")
    {
        if (node is YamlMappingNode mapping) return new YamlMapping(mapping, file, place, faults);
        faults.Add(new Fault(file, (int)(node?.Start.Line ?? 1), (int)(node?.Start.Column ?? 1), $"Expected {expected}, each on its own line as key: value.", place));
        return null;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    public YamlNode? Take(string key)
    {
        _read.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    /// <summary>Position of the key itself, for a fault about it.</summary>
    public YamlNode KeyNode(string key) => _entries.TryGetValue(key, out var entry) ? entry.Key : Node;

    /// <summary>The text of a scalar, or null when it is absent or null. Anything else is a fault.</summary>
    /// <param name="write">What to write when it is required and missing.</param>
    public string? Text(string key, bool required = false, string? write = null)
    {
        var node = Take(key);
        switch (node)
        {
            case YamlScalarNode scalar when !IsNull(scalar):
                return scalar.Value;
            case null or YamlScalarNode:
                if (required) RefuseMissing(key, node ?? Node, write is null ? $"'{key}' is missing." : $"'{key}' is missing: {write}");
                return null;
            case var output when IsUnquotedOutput(output):
                Refuse(node, UnquotedOutput);
                return null;
            default:
                Refuse(node, $"'{key}' must be a single value.");
                return null;
        }
    }

    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        var comma = plain != text && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $" Write {plain}, without a comma." : "";
        Refuse(_entries[key].Value, $"'{key}' must be a whole number from {least} to {most}, not '{text}'.{comma}");
        return null;
    }

    public bool? YesNo(string key)
    {
        switch (Text(key))
        {
            case null: return null;
            case "true" or "yes": return true;
            case "false" or "no": return false;
            case var other:
                Refuse(_entries[key].Value, $"'{key}' must be true or false, not '{other}'.");
                return null;
        }
    }

    public YamlMapping? Mapping(string key, string? place = null)
    {
        var node = Take(key);
        return node is null || IsNull(node) ? null : From(node, File, place ?? Place, _faults, $"keys and values under '{key}'");
    }

    /// <summary>The items of a list; an absent or null key is an empty list.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        var node = Take(key);
        switch (node)
        {
            case YamlSequenceNode sequence: return [.. sequence.Children];
            case null: return [];
            case var other when IsNull(other): return [];
            default:
                Refuse(node, $"'{key}' must be a list: one '- item' a line.");
                return [];
        }
    }

    public void Refuse(YamlNode at, string message) => _faults.Add(FaultAt(at, message));

    /// <summary>A key that should be there. When it turns out to be misspelt, that is told instead: one mistake, one fault.</summary>
    public void RefuseMissing(string key, YamlNode at, string message) => _faults.Add(_missing[key] = FaultAt(at, message));

    /// <summary>A misspelled key is a fault, never ignored: the clerk would believe that it worked.</summary>
    public void RefuseOthers(params ReadOnlySpan<string> alsoKnown)
    {
        var known = new List<string>(_read);
        foreach (var name in alsoKnown)
        {
            known.Add(name);
            _read.Add(name);
        }

        foreach (var (key, entry) in _entries)
        {
            if (_read.Contains(key)) continue;
            var meant = Nearest.Hint(key, known.Where(other => !_entries.ContainsKey(other)));
            foreach (var (missing, fault) in _missing)
            {
                if (meant.EndsWith($" '{missing}'?", StringComparison.Ordinal)) _faults.Remove(fault);
            }

            Refuse(entry.Key, $"'{key}' is not known here. Known: {string.Join(", ", known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.{meant}");
        }
    }

    /// <summary><c>en: {{ name }}</c>, which YAML takes for a mapping in a mapping.</summary>
    public static bool IsUnquotedOutput(YamlNode node) => node is YamlMappingNode mapping && mapping.Children.Keys.Any(key => key is YamlMappingNode);

    private Fault FaultAt(YamlNode at, string message) => new(File, (int)at.Start.Line, (int)at.Start.Column, message, Place);

    public static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "null" or "~" };
}
