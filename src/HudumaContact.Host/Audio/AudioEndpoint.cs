using HudumaContact.Conversations.Speaking;

namespace HudumaContact.Host.Audio;

/// <summary>
/// GET /audio/{name}.wav: what a call is to hear, fetched by its provider. The name is all that opens it: nobody can guess one, and its time runs out. It tells
/// nothing of what is said, and neither does the refusal.
/// </summary>
internal static class AudioEndpoint
{
    public const string Route = "/audio/{name}.wav";

    public static string PathOf(string name) => $"/audio/{name}.wav";

    public static void MapAudio(this WebApplication app) => app.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], Answer);

    private static IResult Answer(string name, JoinedFolder joined, HttpContext context)
    {
        if (joined.Find(name) is not { } file) return TypedResults.Text("There is no such recording, or its time is over.\n", statusCode: StatusCodes.Status404NotFound);
        // The provider may keep it for its calls; nobody on the way may.
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.PhysicalFile(Path.GetFullPath(file), "audio/wav", enableRangeProcessing: true);
    }
}
