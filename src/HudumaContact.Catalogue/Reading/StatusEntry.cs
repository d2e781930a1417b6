using System.Text.RegularExpressions;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class StatusEntry
{
    /// <summary>A reference has some twenty characters; a pattern that needs longer is a bad one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    public static StatusQuery? Read(YamlMapping service)
    {
        if (service.Mapping("status_query") is not { } entry)
        {
            service.Refuse(service.KeyNode("status_query"), "'status_query' is missing. Write {trackable: false} when nothing can be tracked.");
            return null;
        }

        var trackable = entry.Flag("trackable");
        if (!trackable)
        {
            entry.RefuseOthers();
            return new StatusQuery(Trackable: false, null, ConfidenceLevel.Low, null, null);
        }

        var pattern = ReadPattern(entry);
        var status = new StatusQuery(Trackable: true, pattern, entry.Level("pattern_confidence"), entry.Words("reference"), entry.Words("check"));
        entry.RefuseOthers();
        return status;
    }

    private static Regex? ReadPattern(YamlMapping entry)
    {
        if (entry.Text("pattern", required: true) is not { } pattern) return null;
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException e)
        {
            entry.Refuse(entry.Take("pattern")!, $"'{pattern}' is no pattern that can be used: {e.Message}");
            return null;
        }
    }
}
