using System.Text.Json;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>What an activity of a hub says; null when it says nothing to us: traces, states and events that only others know.</summary>
internal static class ActivityReader
{
    /// <summary>What a status says is a note of the case, and no longer than what is said in it.</summary>
    private const int LongestNote = CitizenWords.LongestAnswer;

    private const string Cut = "\u2026";

    public static FromHub? WordOf(IncomingActivity activity) => activity.Type switch
    {
        "message" when !string.IsNullOrWhiteSpace(activity.Text) => new FromHub.Said(activity.Id, activity.Text),
        "typing" => new FromHub.Typing(),
        "endOfConversation" => new FromHub.Completed(Filled(activity.Text)),
        "event" when activity.Name == HandoffEvents.Status => StatusOf(activity.Value),
        _ => null,
    };

    private static FromHub? StatusOf(JsonElement? value) => Member(value, "state") switch
    {
        HandoffEvents.Accepted => new FromHub.Accepted(Member(value, "message")),
        HandoffEvents.Failed => new FromHub.Failed(Member(value, "message")),
        HandoffEvents.Completed => new FromHub.Completed(Member(value, "message")),
        _ => null,
    };

    private static string? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? Filled(member.GetString())
            : null;

    private static string? Filled(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length <= LongestNote) return text;
        var kept = LongestNote - Cut.Length;
        return text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + Cut;
    }
}
