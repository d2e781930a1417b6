using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>The price list of a service. On no day may two periods hold at once, and none may leave days without a price.</summary>
internal static class FeeEntries
{
    private const int HighestFee = 100_000_000;

    public static IReadOnlyList<Fee> Read(YamlMapping service, CatalogueFile file, bool isFree)
    {
        var nodes = service.List("fees");
        if (nodes.Count == 0) service.Refuse(service.KeyNode("fees"), "'fees' is missing. Write kes: 0 for a free service, kes: null where the fee is not established.");
        var fees = new List<Fee>();
        foreach (var node in nodes)
        {
            if (file.Entry(node, service.Place) is { } entry && ReadFee(entry, isFree) is { } fee) fees.Add(fee);
        }

        if (!isFree && fees.Count == nodes.Count && fees.Count > 0 && fees.All(fee => fee.Kes == 0))
            service.Refuse(service.KeyNode("free"), "Every fee is 0, so 'free' must be true.");
        RefuseGapsAndOverlaps(service, fees);
        return fees;
    }

    private static Fee? ReadFee(YamlMapping entry, bool isFree)
    {
        var what = entry.Words("what");
        var whatShort = entry.Words("what_short", required: false);
        if (!entry.Has("kes")) entry.Refuse(entry.Node, "'kes' is missing. Write 0 when it is free, null when the fee is not established.");
        var kes = entry.Whole("kes", 0, HighestFee);
        var least = entry.Whole("kes_min", 1, HighestFee);
        var most = entry.Whole("kes_max", 1, HighestFee);
        var usd = entry.Whole("usd", 1, HighestFee);
        var from = entry.Date("valid_from");
        var until = entry.Date("valid_until");
        entry.RefuseOthers();
        if (isFree && entry.Has("kes") && kes != 0) entry.Refuse(entry.KeyNode("kes"), "The service is free, so 'kes' must be 0. Or mend 'free'.");
        if (kes is not null && (least is not null || most is not null)) entry.Refuse(entry.KeyNode("kes"), "A fee is either 'kes' or a range (kes: null with kes_min, kes_max), not both.");
        if (least > most) entry.Refuse(entry.KeyNode("kes_min"), $"'kes_min' {least} is above 'kes_max' {most}.");
        if (from > until) entry.Refuse(entry.KeyNode("valid_from"), $"'valid_from' {from:yyyy-MM-dd} is after 'valid_until' {until:yyyy-MM-dd}.");
        return what is null ? null : new Fee(what, whatShort, kes, least, most, usd, from, until);
    }

    private static void RefuseGapsAndOverlaps(YamlMapping service, List<Fee> fees)
    {
        var at = service.KeyNode("fees");
        var periods = fees.Where(fee => fee.IsDated).Select(fee => (From: fee.From ?? DateOnly.MinValue, Until: fee.Until ?? DateOnly.MaxValue)).Distinct().Order().ToList();
        if (periods.Count == 0) return;
        foreach (var (earlier, later) in periods.Zip(periods.Skip(1)))
        {
            if (later.From <= earlier.Until)
                service.Refuse(at, $"Two fee periods hold at once on {later.From:yyyy-MM-dd}. 'valid_until' is inclusive: end the earlier one the day before.");
            else if (later.From > earlier.Until.AddDays(1))
                service.Refuse(at, $"No fee holds from {earlier.Until.AddDays(1):yyyy-MM-dd} until {later.From.AddDays(-1):yyyy-MM-dd}. Close the gap.");
        }

        if (periods[^1].Until != DateOnly.MaxValue)
            service.Refuse(at, $"No fee holds after {periods[^1].Until:yyyy-MM-dd}. Add the one that follows, with kes: null when it is not established.");
    }
}
