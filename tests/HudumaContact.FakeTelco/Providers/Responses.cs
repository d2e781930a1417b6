using System.Text;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Short answers of an API.</summary>
internal static class Responses
{
    public static Task SayAsync(this HttpResponse response, int status, string contentType, string body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        // Its length told, it is one write and one read; without it, it would go in chunks.
        var bytes = Encoding.UTF8.GetBytes(body);
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted).AsTask();
    }
}
