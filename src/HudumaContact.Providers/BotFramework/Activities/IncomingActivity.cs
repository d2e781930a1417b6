using System.Text.Json;

namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>Of an activity what we read; whatever else stands in it is no concern of ours.</summary>
internal sealed record IncomingActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public string? Text { get; init; }

    public string? Name { get; init; }

    public JsonElement? Value { get; init; }
}
