using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Values;

/// <summary>
/// The longest value, in septets, that each variable can put into a text: worked out once for each, over everything that the
/// catalogue holds. What a citizen types counts one septet a character, in one word, as long as the ask keeps.
/// </summary>
internal sealed class LongestValues(Check check)
{
    private readonly Dictionary<(string Path, string Language), string> _known = [];
    private readonly HashSet<(string Path, string Language)> _open = [];

    /// <summary>A text of a screen with the longest values.</summary>
    public string Text(Wording wording, string language) => Text(wording, language, path => Of(path, language));

    /// <summary>A text of a screen with these values.</summary>
    public string Text(Wording wording, string language, Func<string, string> value) =>
        wording.In(language, LineKind.Ussd, check.Book.Defaults.Fallback).Render(value);

    /// <summary>One of the engine's own wordings at a node.</summary>
    public string Word(NodeId at, string word, string language) => Text(check.Book.WordAt(at, word), language);

    /// <summary>The longest value of a variable; empty when nothing sets it.</summary>
    public string Of(string path, string language)
    {
        if (_known.TryGetValue((path, language), out var known)) return known;
        // A variable that is built from itself has its own fault.
        if (!_open.Add((path, language))) return "";
        var longest = Longest(Candidates(path, language));
        _open.Remove((path, language));
        return _known[(path, language)] = longest;
    }

    public static string Longest(IEnumerable<string> texts)
    {
        var (longest, most) = ("", 0);
        foreach (var text in texts)
        {
            var septets = Gsm7.Septets(text);
            if (septets > most) (longest, most) = (text, septets);
        }

        return longest;
    }

    private IEnumerable<string> Candidates(string path, string language)
    {
        foreach (var origin in check.Variables.Resolved(path))
        {
            foreach (var text in Texts(origin, language)) yield return text;
        }

        var dot = path.IndexOf('.');
        if (dot < 0) yield break;
        foreach (var kind in check.Variables.Kinds(path[..dot]))
        {
            foreach (var item in check.Extent.Items(kind)) yield return check.Extent.Field(item, path[(dot + 1)..], language);
        }
    }

    private IEnumerable<string> Texts(Origin origin, string language) => origin switch
    {
        Origin.Typed typed => [new string('m', typed.Longest)],
        // Kept in the language of that moment, and shown perhaps in another.
        Origin.Text text => check.Languages.Select(other => text.Template.Render(path => Of(path, other))),
        Origin.OneOf words => words.Words,
        Origin.OneItem item => check.Extent.Items(item.Kind).Select(one => one.Id),
        Origin.Field field => [check.Extent.Longest(field.Register, field.Name, language)],
        _ => [],
    };
}
