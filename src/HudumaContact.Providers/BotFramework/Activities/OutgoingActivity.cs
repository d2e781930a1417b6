using System.Text.Json.Nodes;

namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>An activity as we write it: what is null is absent on the wire.</summary>
/// <param name="Id">The same when it is told again.</param>
internal sealed record OutgoingActivity(
    string Type,
    string Id,
    string Timestamp,
    string ServiceUrl,
    string ChannelId,
    ConversationAccount Conversation,
    Account From,
    Account Recipient)
{
    public string? LocalTimezone { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public IReadOnlyDictionary<string, string>? Value { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<JsonNode>? Entities { get; init; }

    public IReadOnlyList<Account>? MembersAdded { get; init; }

    public string? ReplyToId { get; init; }

    public ConversationReference? RelatesTo { get; init; }
}

/// <summary>What a hub needs to find its way back to the conversation that an event is about.</summary>
internal sealed record ConversationReference(
    string ActivityId, Account User, Account Bot, ConversationAccount Conversation, string ChannelId, string? Locale, string ServiceUrl);

internal sealed record Attachment(Transcript Content, string ContentType, string Name);

internal sealed record Transcript(IReadOnlyList<TranscriptActivity> Activities);

internal sealed record TranscriptActivity(string Type, string Id, string? Timestamp, Account From, string Text);
