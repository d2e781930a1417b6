using System.Text.Json.Serialization;

namespace HudumaContact.Providers.DirectLine.Activities;

internal sealed record TokenAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <param name="ReferenceGrammarId">Of speech, which we have none of; clients expect one.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string StreamUrl,
    [property: JsonPropertyName("referenceGrammarId")] string ReferenceGrammarId);
