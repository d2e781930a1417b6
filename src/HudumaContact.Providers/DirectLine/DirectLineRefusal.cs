using System.Text.Json;
using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine;

/// <summary>How a client is told no: in the form that Direct Line has for it.</summary>
internal static class DirectLineRefusal
{
    public static Task RefuseAsync(HttpResponse response, int status, string code, string reason)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorReason(code, reason)), ActivityJson.Default.ErrorAnswer)).AsTask();
    }

    /// <summary>As a body is refused that is too large or did not arrive.</summary>
    public static Task RefuseBodyAsync(HttpResponse response, int status, string reason) => RefuseAsync(response, status, "BadArgument", reason);

    public static Task UnknownAsync(HttpResponse response) =>
        RefuseAsync(response, StatusCodes.Status404NotFound, "BadArgument", "Unknown conversation. It was never begun, or all of it is erased: begin a new one.");

    public static Task OverAsync(HttpResponse response) =>
        RefuseAsync(response, StatusCodes.Status403Forbidden, "TokenExpired", "This chat has gone on for as long as it may. Begin a new one.");

    public static Task NotKeptAsync(HttpResponse response) =>
        RefuseAsync(response, StatusCodes.Status503ServiceUnavailable, "ServiceError", "The chat can't be written or read just now. Try again.");
}
