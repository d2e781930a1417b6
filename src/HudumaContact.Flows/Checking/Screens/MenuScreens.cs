using HudumaContact.Content;
using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Screens;

/// <summary>What a menu can come to list: every list that the catalogue holds for it, or as many of the longest items as a search can find.</summary>
internal static class MenuScreens
{
    /// <summary>One filling of a menu.</summary>
    /// <param name="Of">The item that the list belongs to, such as the category.</param>
    public sealed record Filling(Item? Of, IReadOnlyList<string> Labels);

    public static IEnumerable<Filling> Fillings(Check check, MenuNode menu, string language, LineKind line)
    {
        if (menu.Each is not { } each) return [new Filling(null, [])];
        if (each.Variable is not null) return [new Filling(null, Longest(check, menu, language, line))];
        return Lists(check, each).Select(list => new Filling(list.Of, [.. list.Items.Take(each.Most).Select(item => Label(check, each, item, language, line))]));
    }

    /// <summary>The most items that the menu can show.</summary>
    public static int MostItems(Check check, MenuNode menu) => menu.Each is { } each ? Math.Min(each.Most, MostFound(check, menu)) : 0;

    /// <summary>The most items that there can be to show.</summary>
    public static int MostFound(Check check, MenuNode menu) => menu.Each switch
    {
        { Variable: { } variable } => Found(check, variable).Select(many => many.Most).DefaultIfEmpty(0).Max(),
        { } each => Lists(check, each).Select(list => list.Items.Count).DefaultIfEmpty(0).Max(),
        null => 0,
    };

    private static IEnumerable<(Item? Of, IReadOnlyList<Item> Items)> Lists(Check check, ItemList each)
    {
        if (!check.Names.Lists.TryGetValue(each.List!, out var list)) return [];
        return list.Of is null
            ? [(null, check.Extent.List(each.List!, of: null))]
            : check.Extent.Items(list.Of).Select(of => ((Item?)of, check.Extent.List(each.List!, of)));
    }

    private static IEnumerable<Origin.ManyItems> Found(Check check, string variable) => check.Variables.Resolved(variable).OfType<Origin.ManyItems>();

    private static List<string> Longest(Check check, MenuNode menu, string language, LineKind line)
    {
        var most = MostItems(check, menu);
        return [.. Found(check, menu.Each!.Variable!).SelectMany(many => check.Extent.Items(many.Kind)).Distinct()
            .Select(item => Label(check, menu.Each, item, language, line))
            .OrderByDescending(label => Gsm7.Septets(label))
            .Take(most)];
    }

    private static string Label(Check check, ItemList each, Item item, string language, LineKind line) =>
        each.Label.In(language, line, check.Book.Defaults.Fallback).Render(path => path.StartsWith("it.", StringComparison.Ordinal) ? Field(check, item, path[3..], language, line) : check.Longest.Of(path, language));

    private static string Field(Check check, Item item, string field, string language, LineKind line) =>
        line is LineKind.Voice ? check.Extent.SpokenField(item, field, language) : check.Extent.Field(item, field, language);
}
