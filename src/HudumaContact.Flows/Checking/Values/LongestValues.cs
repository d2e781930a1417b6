using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Values;

/// <summary>
/// The longest value, in septets, that each variable can put into a text, over everything that the catalogue holds. What a citizen
/// types counts one septet a character, in one word, as long as the ask keeps. Texts that are built from other variables are built
/// again until none grows any more; one that grows without end is left as soon as it is longer than a value may be.
/// </summary>
internal sealed class LongestValues(Check check)
{
    private readonly Dictionary<(string Path, string Language), string> _ofItems = [];
    private Dictionary<(string Path, string Language), string>? _ofVariables;

    /// <summary>A text of a screen with the longest values.</summary>
    public string Text(Wording wording, string language) => Text(wording, language, path => Of(path, language));

    /// <summary>A text of a screen with these values.</summary>
    public string Text(Wording wording, string language, Func<string, string> value) =>
        wording.In(language, LineKind.Ussd, check.Book.Defaults.Fallback).Render(value);

    /// <summary>One of the engine's own wordings at a node.</summary>
    public string Word(NodeId at, string word, string language) => Text(check.Book.WordAt(at, word), language);

    /// <summary>The longest value of a variable; empty when nothing sets it.</summary>
    public string Of(string path, string language) => Of(_ofVariables ??= OfVariables(), path, language);

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

    private string Of(Dictionary<(string Path, string Language), string> known, string path, string language)
    {
        if (known.TryGetValue((path, language), out var longest) || _ofItems.TryGetValue((path, language), out longest)) return longest;
        // Nothing sets it by this path: a field of an item.
        return _ofItems[(path, language)] = Longest(Given(path, language));
    }

    private Dictionary<(string Path, string Language), string> OfVariables()
    {
        var known = new Dictionary<(string Path, string Language), string>();
        var built = new List<(string Path, Template Template)>();
        foreach (var path in check.Variables.Sets.Select(set => set.Path).Append(check.Book.Defaults.Letters.Into).Distinct(StringComparer.Ordinal))
        {
            foreach (var language in check.Languages) known[(path, language)] = Longest(Given(path, language));
            built.AddRange(check.Variables.Resolved(path).OfType<Origin.Text>().Where(text => !text.Template.IsConstant).Select(text => (path, text.Template)));
        }

        while (HasGrown(known, built) && known.Values.All(value => value.Length <= Value.Longest))
        {
        }

        return known;
    }

    private bool HasGrown(Dictionary<(string Path, string Language), string> known, List<(string Path, Template Template)> built)
    {
        var hasGrown = false;
        foreach (var (path, template) in built)
        {
            // Kept in the language of that moment, and shown perhaps in another.
            var text = Longest(check.Languages.Select(language => template.Render(path => Of(known, path, language))));
            if (text.Length > Value.Longest) text = text[..(Value.Longest + 1)];
            foreach (var language in check.Languages)
            {
                if (Gsm7.Septets(text) <= Gsm7.Septets(known[(path, language)])) continue;
                known[(path, language)] = text;
                hasGrown = true;
            }
        }

        return hasGrown;
    }

    /// <summary>Values that are built from no other variable.</summary>
    private IEnumerable<string> Given(string path, string language)
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
        Origin.Text { Template: { IsConstant: true } constant } => [constant.Source],
        Origin.OneOf words => words.Words,
        Origin.OneItem item => check.Extent.Items(item.Kind).Select(one => one.Id),
        Origin.Field field => [check.Extent.Longest(field.Register, field.Name, language)],
        _ => [],
    };
}
