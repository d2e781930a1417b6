using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Calls;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Recordings as providers keep them: there until they are deleted. Nobody says anything in one.</summary>
internal sealed class RecordingsApi
{
    private readonly ConcurrentDictionary<string, bool> _deleted = new(StringComparer.Ordinal);

    /// <summary>Names of those that the host had deleted.</summary>
    public ICollection<string> Deleted => _deleted.Keys;

    public async Task FetchAsync(HttpContext context)
    {
        if (_deleted.ContainsKey(NameOf(context)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "audio/x-wav";
        await context.Response.Body.WriteAsync(Wav.Silence, context.RequestAborted);
    }

    public Task DeleteAsync(HttpContext context)
    {
        context.Response.StatusCode = _deleted.TryAdd(NameOf(context), true) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string NameOf(HttpContext context) => Path.GetFileNameWithoutExtension((string)context.Request.RouteValues["file"]!);
}
