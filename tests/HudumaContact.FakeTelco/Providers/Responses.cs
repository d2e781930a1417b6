using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Short answers of an API.</summary>
internal static class Responses
{
    public static Task SayAsync(this HttpResponse response, int status, string contentType, string body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        return response.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
