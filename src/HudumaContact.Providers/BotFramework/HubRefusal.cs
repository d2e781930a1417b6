using System.Text.Json;
using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.BotFramework;

/// <summary>How a hub is told no: in the form that its client reads the reason from.</summary>
internal static class HubRefusal
{
    public static Task RefuseAsync(HttpResponse response, int status, string reason)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorReason(CodeOf(status), reason)), ActivityJson.Default.ErrorAnswer)).AsTask();
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        >= StatusCodes.Status500InternalServerError or StatusCodes.Status404NotFound => "ServiceError",
        _ => "BadSyntax",
    };
}
