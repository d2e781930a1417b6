using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Gives options their keys and finds the one that was typed.</summary>
internal static class Choices
{
    private static readonly IReadOnlyList<Item> NoItems = [];

    public static IReadOnlyList<(string Key, string Label)> Labels(Hop hop, MenuNode menu)
    {
        var items = Items(hop, menu);
        var labels = new List<(string, string)>(items.Count + menu.Options.Count);
        var keys = OptionKeys.At(hop, menu);
        if (items.Count > 0)
        {
            foreach (var label in hop.Texts(menu.Each!.Label, items)) labels.Add((keys.Next(), label));
        }

        Add(hop, menu.Options, labels, keys);
        return labels;
    }

    public static IReadOnlyList<(string Key, string Label)> Labels(Hop hop, AnswerNode answer)
    {
        var labels = new List<(string, string)>(answer.Options.Count);
        Add(hop, answer.Options, labels, OptionKeys.At(hop, answer));
        return labels;
    }

    /// <summary>The item or the option that the words choose, by number or by name; neither when they choose none.</summary>
    public static (Item? Item, Option? Option) Find(Hop hop, MenuNode menu, string typed)
    {
        var keys = OptionKeys.At(hop, menu);
        var items = Items(hop, menu);
        foreach (var item in items)
        {
            if (keys.NextIs(typed)) return (item, null);
        }

        if (Find(hop, menu.Options, typed, keys) is { } option) return (null, option);
        if (items.Count == 0 || hop.IsOnCall) return (null, null);
        var names = hop.Texts(menu.Each!.Label, items);
        for (var i = 0; i < names.Count; i++)
        {
            if (IsName(names[i], typed)) return (items[i], null);
        }

        return (null, null);
    }

    public static Option? Find(Hop hop, AnswerNode answer, string typed) => Find(hop, answer.Options, typed, OptionKeys.At(hop, answer));

    private static Option? Find(Hop hop, IReadOnlyList<Option> options, string typed, OptionKeys keys)
    {
        foreach (var option in options)
        {
            if (!hop.Holds(option.When)) continue;
            if (keys.NextIs(typed) || IsName(hop, option.Label, typed)) return option;
        }

        return null;
    }

    private static void Add(Hop hop, IReadOnlyList<Option> options, List<(string, string)> labels, OptionKeys keys)
    {
        foreach (var option in options)
        {
            if (hop.Holds(option.When)) labels.Add((keys.Next(), hop.Text(option.Label)));
        }
    }

    private static IReadOnlyList<Item> Items(Hop hop, MenuNode menu)
    {
        if (menu.Each is not { } each) return NoItems;
        var items = each.Variable is { } variable
            ? hop.Variable(variable).Items
            : hop.World.List(each.List!, each.Of is { } of ? hop.Variable(of).Item : null);
        return items.Count > each.Most ? [.. items.Take(each.Most)] : items;
    }

    /// <summary>The number of the next option after this one; the check numbers its screens by it too.</summary>
    internal static string Key(Keys keys, ref int number)
    {
        string key;
        do
        {
            number++;
            key = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        while (key == keys.Back || key == keys.Home || key == keys.More || key == keys.BySms);
        return key;
    }

    // The tones A to D of a call are no names.
    private static bool IsName(Hop hop, Wording label, string typed) =>
        !hop.IsOnCall && hop.Book.Defaults.Languages.Any(language => IsName(hop.Text(label.In(language, hop.Context.Line, hop.Book.Defaults.Fallback)), typed));

    private static bool IsName(string label, string typed) => label.Equals(typed, StringComparison.OrdinalIgnoreCase);
}
