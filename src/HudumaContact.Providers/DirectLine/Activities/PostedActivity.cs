using System.Text.Json;

namespace HudumaContact.Providers.DirectLine.Activities;

/// <summary>Of an activity of a client what we read; who it says it is from is no concern of ours, since its token tells.</summary>
internal sealed record PostedActivity
{
    public string? Type { get; init; }

    public string? Text { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>What is said: the text, or what a button of an older client carries in its place.</summary>
    public string Said => !string.IsNullOrWhiteSpace(Text) ? Text : Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    /// <summary>The client's own name for it.</summary>
    public string? ClientId => Member(ChannelData, "clientActivityID");

    /// <summary>What the client shows for it.</summary>
    public string? Shown => ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("messageBack", out var back) ? Member(back, "displayText") : null;

    private static string? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
