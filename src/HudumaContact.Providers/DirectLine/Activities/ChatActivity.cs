using HudumaContact.Providers.BotFramework.Activities;

namespace HudumaContact.Providers.DirectLine.Activities;

/// <summary>An entry of a chat as a client is told of it: what is null is absent on the wire.</summary>
internal sealed record ChatActivity(string Type, string Id, string Timestamp, string ChannelId, ConversationAccount Conversation, Account From)
{
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public string? ReplyToId { get; init; }

    public ChannelData? ChannelData { get; init; }
}

/// <summary>Entries, and the mark to ask for what comes after them.</summary>
internal sealed record ActivitySet(IReadOnlyList<ChatActivity> Activities, string Watermark);

internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

/// <summary>A button: it says its label to the eye and its key to us.</summary>
internal sealed record CardAction(string Type, string Title, string Text, string DisplayText, string Value);

/// <summary>What a client of Microsoft's keeps beside an activity, and wants back with it.</summary>
internal sealed record ChannelData(string? ClientActivityID, MessageBack? MessageBack);

internal sealed record MessageBack(string? DisplayText);
