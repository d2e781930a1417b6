using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine.Activities;

/// <summary>How everything is written that goes to and comes from a client.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostedActivity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static Task AnswerAsync<T>(HttpResponse response, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, type)).AsTask();
    }
}
