using System.Text.RegularExpressions;
using DotLiquid;
using HudumaContact.Content;

namespace HudumaContact.Flows.Definition;

/// <summary>
/// A text with outputs such as <c>{{ service.name }}</c> or <c>{{ case.due | upcase }}</c>: outputs and filters only, no tags, no logic.
/// A text without braces never reaches the template library; what a citizen typed is only ever a value, never a template.
/// </summary>
public sealed partial class Template
{
    /// <summary>The filter that says what is printed in place of nothing.</summary>
    private const string Default = "default";

    public static readonly Template Nothing = new("", [], null, [], []);

    /// <summary>Those that make no text much longer: with others of the library a short file could fill the memory.</summary>
    private static readonly IReadOnlyList<string> Filters = ["truncate", "upcase", "downcase", "capitalize", "strip", Default];

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly DotLiquid.Template? _liquid;

    private Template(string source, IReadOnlyList<Piece> pieces, DotLiquid.Template? liquid, IReadOnlyList<string> paths, IReadOnlyList<string> needed)
    {
        Source = source;
        Needed = needed;
        _pieces = pieces;
        _liquid = liquid;
        Paths = paths;
    }

    public string Source { get; }

    /// <summary>The variables that it prints, as written: <c>question</c>, <c>service.name</c>.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Those of them that print nothing as long as they are not set: somewhere in the text they stand without <c>default:</c>.</summary>
    public IReadOnlyList<string> Needed { get; }

    public bool IsConstant => Paths.Count == 0;

    /// <summary>The texts before, between and behind its outputs, in order; a constant is one.</summary>
    public IReadOnlyList<string> Literals => IsConstant ? [Source] : LiteralsOf(Source);

    /// <summary>Parses, or says what is wrong with the text.</summary>
    public static Template? Parse(string source, out string? fault)
    {
        fault = null;
        if (source.Contains("{%", StringComparison.Ordinal))
        {
            fault = "Tags ({% ... %}) are not used in texts. Use a branch node for choices and a menu node for lists.";
            return null;
        }

        // With one brace too few a citizen would read the name of the variable.
        if (HalfOutput.Match(source) is { Success: true } half)
        {
            fault = $"'{half.Value}' has one brace where two belong. Write {{{{ {half.Groups["path"].Value} }}}}.";
            return null;
        }

        if (!source.Contains("{{", StringComparison.Ordinal)) return new Template(source, [], null, [], []);

        var outputs = Output.Matches(source);
        if (outputs.Count != CountOf(source, "{{"))
        {
            fault = "An output is written {{ name }} or {{ name | filter }}: a variable, then filters with fixed words or numbers.";
            return null;
        }

        if (outputs.SelectMany(output => output.Groups["filter"].Captures).Select(capture => capture.Value).FirstOrDefault(name => !Filters.Contains(name)) is { } filter)
        {
            fault = $"The filter '{filter}' is not known. Those of use: truncate: 40, upcase, downcase, capitalize, strip, default: '-'.{Nearest.Hint(filter, Filters)}";
            return null;
        }

        try
        {
            var liquid = DotLiquid.Template.Parse(source);
            liquid.MakeThreadSafe();
            var needed = outputs.Where(output => !output.Groups["filter"].Captures.Any(filter => filter.Value == Default));
            var template = new Template(source, PiecesOf(source, outputs), liquid, PathsOf(outputs), PathsOf(needed));
            template.RenderByLibrary(static _ => "1");
            return template;
        }
        catch (DotLiquid.Exceptions.LiquidException e)
        {
            fault = "The output cannot be read: " + e.Message;
            return null;
        }
    }

    /// <summary>The text with each output replaced; <paramref name="value"/> gives the value of a path, null for nothing.</summary>
    public string Render(Func<string, string?> value)
    {
        if (IsConstant) return Source;
        // Most outputs are bare ({{ it.short }}, once for each item of a list): put in place, they cost a hundredth of what the library takes.
        if (_pieces.Count == 0) return RenderByLibrary(value);
        return _pieces is [{ Path: { } only }] ? value(only) ?? "" : RenderPieces(value);
    }

    private string RenderPieces(Func<string, string?> value) =>
        string.Concat(_pieces.Select(piece => piece.Path is null ? piece.Literal : value(piece.Path) ?? ""));

    private string RenderByLibrary(Func<string, string?> value)
    {
        var root = new Hash();
        foreach (var path in Paths) Place(root, path, value(path) ?? "");
        return _liquid!.Render(new RenderParameters(System.Globalization.CultureInfo.InvariantCulture)
        {
            LocalVariables = root,
            ErrorsOutputMode = ErrorsOutputMode.Rethrow,
            SyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22,
        });
    }

    public override string ToString() => Source;

    private static void Place(Hash root, string path, string value)
    {
        var at = root;
        var rest = path.AsSpan();
        for (var dot = rest.IndexOf('.'); dot >= 0; dot = rest.IndexOf('.'))
        {
            var name = rest[..dot].ToString();
            if (at[name] is not Hash next) at[name] = next = [];
            at = next;
            rest = rest[(dot + 1)..];
        }

        at[rest.ToString()] = value;
    }

    private static IReadOnlyList<string> PathsOf(IEnumerable<Match> outputs) => [.. outputs.Select(output => output.Groups["path"].Value).Distinct(StringComparer.Ordinal)];

    private static List<string> LiteralsOf(string source)
    {
        var literals = new List<string>();
        var at = 0;
        foreach (Match output in Output.Matches(source))
        {
            literals.Add(source[at..output.Index]);
            at = output.Index + output.Length;
        }

        return [.. literals, source[at..]];
    }

    /// <summary>Literals and paths in order; nothing when an output has a filter, which is the library's work.</summary>
    private static List<Piece> PiecesOf(string source, MatchCollection outputs)
    {
        if (outputs.Any(output => output.Value.Contains('|'))) return [];
        var pieces = new List<Piece>();
        var at = 0;
        foreach (Match output in outputs)
        {
            if (output.Index > at) pieces.Add(new Piece(source[at..output.Index], null));
            pieces.Add(new Piece("", output.Groups["path"].Value));
            at = output.Index + output.Length;
        }

        if (at < source.Length) pieces.Add(new Piece(source[at..], null));
        return pieces;
    }

    private static int CountOf(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    // Parameters of filters are fixed words or numbers, so that the check knows every variable a text uses.
    [GeneratedRegex("""\{\{\s*(?<path>[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*)\s*(\|\s*(?<filter>[a-z_]+)\s*(:\s*('[^'{}]*'|"[^"{}]*"|[0-9]+)\s*(,\s*('[^'{}]*'|"[^"{}]*"|[0-9]+)\s*)*)?)*\}\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output { get; }

    [GeneratedRegex("""(?<!\{)\{\s*(?<path>[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*)[^{}]*\}\}?|\{\{\s*(?<path>[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*)[^{}]*\}(?!\})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfOutput { get; }

    private readonly record struct Piece(string Literal, string? Path);
}
