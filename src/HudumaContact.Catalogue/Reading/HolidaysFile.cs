using HudumaContact.Catalogue.Dates;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class HolidaysFile
{
    // 29 February is refused: a holiday must be there every year.
    private const int CommonYear = 2027;

    private static readonly string[] Lists = ["fixed", "easter", "listed"];

    public static HolidayRules Read(CatalogueFile file)
    {
        var root = file.Root;
        var rules = new HolidayRules(
            [.. Entries(file, "fixed").Select(Fixed).OfType<(int, int, Words)>()],
            [.. Entries(file, "easter").Select(Easter).OfType<(int, Words)>()],
            [.. Entries(file, "listed").Select(Listed).OfType<(DateOnly, Words)>()],
            root.Flag("sunday_moves_to_monday"));
        file.RequireCount(Lists.Sum(list => root.List(list).Count), $"under {string.Join(", ", Lists)}");
        root.RefuseOthers();
        return rules;
    }

    private static IEnumerable<YamlMapping> Entries(CatalogueFile file, string list)
    {
        var nodes = file.Root.List(list);
        if (nodes.Count == 0) file.Root.Refuse(file.Root.KeyNode(list), $"'{list}' is missing or empty: due dates would fall on holidays.");
        return nodes.Select(node => file.Entry(node, "holiday")).OfType<YamlMapping>();
    }

    private static (int Month, int Day, Words Name)? Fixed(YamlMapping entry)
    {
        var month = entry.Number("month", 1, 12);
        var day = entry.Number("day", 1, DateTime.DaysInMonth(CommonYear, month));
        var name = entry.Words("name");
        entry.RefuseOthers();
        return name is null ? null : (month, day, name);
    }

    private static (int Days, Words Name)? Easter(YamlMapping entry)
    {
        var days = entry.Number("days", -60, 60);
        var name = entry.Words("name");
        entry.RefuseOthers();
        return name is null ? null : (days, name);
    }

    private static (DateOnly Date, Words Name)? Listed(YamlMapping entry)
    {
        var date = entry.Date("date", required: true);
        if (entry.Text("state", required: true) is { } state && state is not ("expected" or "gazetted"))
            entry.Refuse(entry.Take("state")!, $"'state' must be expected or gazetted, not '{state}'.");
        var name = entry.Words("name");
        entry.RefuseOthers();
        return name is null || date is null ? null : (date.Value, name);
    }
}
