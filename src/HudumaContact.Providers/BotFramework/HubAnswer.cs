using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.BotFramework;

/// <summary>How a hub is answered.</summary>
internal static class HubAnswer
{
    /// <summary>It is taken, under this name.</summary>
    public static Task NamedAsync(HttpResponse response, string id) => WriteAsync(response, new ResourceAnswer(id), ActivityJson.Default.ResourceAnswer);

    public static async Task WriteAsync<T>(HttpResponse response, T answer, JsonTypeInfo<T> type)
    {
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.Body, answer, type, response.HttpContext.RequestAborted);
    }
}
