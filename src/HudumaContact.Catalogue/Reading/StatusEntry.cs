using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class StatusEntry
{
    // Few shapes serve all services, and building one costs more than reading a service.
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

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
            // Non-backtracking: the time to match grows with the input alone, whatever the pattern.
            return Patterns.GetOrAdd(pattern, text => new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            entry.Refuse(entry.Take("pattern")!, $"'{pattern}' is no pattern that can be used: {e.Message}");
            return null;
        }
    }
}
