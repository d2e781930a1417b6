using System.IO.Compression;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine.Page;

/// <summary>
/// The page that citizens chat on: Microsoft's Web Chat and a few files of ours round it, all served from here. It holds no secret, and runs no
/// script but those.
/// </summary>
internal sealed class WebChatPage(WebChatOptions options, PublicAddress address)
{
    public const string Path = "/webchat";

    /// <summary>The component's file, which the build brings along when it was fetched.</summary>
    private const string Component = "webchat.js";

    private const string Shown = """<main id="chat"></main><script src="/webchat/webchat.js" defer></script><script src="/webchat/page.js" defer></script>""";

    private const string Missing = """<main class="missing"><p>The chat is not installed here. Install npm, run scripts/web-chat, and start the server with scripts/run.</p></main>""";

    private static readonly Assembly Files = typeof(WebChatPage).Assembly;

    private readonly Lazy<byte[]?> _component = new(ReadComponent);

    public Task PageAsync(HttpContext context)
    {
        var html = Encoding.UTF8.GetString(Read("webchat.html")).Replace("{{chat}}", _component.Value is null ? Missing : Shown, StringComparison.Ordinal);
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = Policy();
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        return SendAsync(response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    public Task FileAsync(HttpContext context, string file)
    {
        switch (file)
        {
            case "page.css":
                return FileAsync(context.Response, "text/css; charset=utf-8", Read(file));
            case "page.js":
                return FileAsync(context.Response, "text/javascript; charset=utf-8", Read(file));
            // Every browser that can run it takes it compressed.
            case Component when _component.Value is { } component:
                context.Response.Headers.ContentEncoding = "gzip";
                return FileAsync(context.Response, "text/javascript; charset=utf-8", component);
            default:
                return context.Response.RefuseAsync(StatusCodes.Status404NotFound, "There is no such file.");
        }
    }

    // Styles may stand in line, because the component writes its own so; it may speak to this server, also where that is called otherwise than in the address bar.
    private string Policy()
    {
        var server = address.Of("");
        var ancestors = string.Join(' ', options.Origins.Prepend("'self'"));
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"connect-src 'self' {server} ws{server["http".Length..]}; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}";
    }

    private static Task FileAsync(HttpResponse response, string type, byte[] content)
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return SendAsync(response, type, content);
    }

    private static Task SendAsync(HttpResponse response, string type, byte[] content)
    {
        response.ContentType = type;
        response.ContentLength = content.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        return response.Body.WriteAsync(content).AsTask();
    }

    private static byte[] Read(string file)
    {
        using var stream = Files.GetManifestResourceStream($"webchat/{file}") ?? throw new InvalidOperationException($"{file} was not built in.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[]? ReadComponent()
    {
        var file = new FileInfo(System.IO.Path.Combine(AppContext.BaseDirectory, "webchat", Component));
        if (!file.Exists) return null;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        using (var plain = file.OpenRead())
        {
            plain.CopyTo(gzip);
        }

        return compressed.ToArray();
    }
}
