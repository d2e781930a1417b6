using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Calls;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Recordings as providers keep them: there until they are deleted. Nobody says anything in one.</summary>
internal sealed class RecordingsApi
{
    /// <summary>The head of one, and nothing that can be heard.</summary>
    private static readonly byte[] Mp3 = [.. "ID3"u8, .. new byte[4000]];

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

        var isMp3 = ((string)context.Request.RouteValues["file"]!).EndsWith(".mp3", StringComparison.Ordinal);
        context.Response.ContentType = isMp3 ? "audio/mpeg" : "audio/x-wav";
        await context.Response.Body.WriteAsync(isMp3 ? Mp3 : Wav.Silence, context.RequestAborted);
    }

    public Task DeleteAsync(HttpContext context)
    {
        context.Response.StatusCode = _deleted.TryAdd(NameOf(context), true) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string NameOf(HttpContext context) => Path.GetFileNameWithoutExtension((string)context.Request.RouteValues["file"]!);
}
