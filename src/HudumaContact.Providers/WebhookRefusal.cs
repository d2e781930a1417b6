using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers;

/// <summary>How a webhook says no: a status and one plain line for whoever reads the provider's log.</summary>
internal static class WebhookRefusal
{
    public static Task RefuseAsync(this HttpResponse response, int status, string reason)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(reason + "\n");
    }
}
