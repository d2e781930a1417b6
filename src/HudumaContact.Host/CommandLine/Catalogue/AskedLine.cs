using System.Text.Json;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>A line of a file of questions; all but the text is what somebody expects to be understood, and may be absent.</summary>
internal sealed record AskedLine(string? Text, string? Lang, string? Intent, string? Service, string? County)
{
    /// <summary>Null when the line is no JSON object of that kind.</summary>
    public static AskedLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AskedLine>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
