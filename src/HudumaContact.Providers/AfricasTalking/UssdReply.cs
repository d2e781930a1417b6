using System.Text;
using HudumaContact.Conversations.Hops;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>
/// The answer to a hop: 200, text/plain, exactly <c>CON </c> or <c>END </c> and the screen. Anything before the prefix,
/// another status or an error page ends the session with an error on the caller's phone.
/// </summary>
internal static class UssdReply
{
    /// <summary>The provider shows it in its dashboard and joins all of a session's with <c>|</c> in the ended notification.</summary>
    public const string MetadataHeader = "at-ussd-hop-metadata";

    private const int LongestMetadata = 99;

    public static async Task WriteAsync(HttpResponse response, HopReply reply)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/plain; charset=utf-8";
        if (Metadata(reply.Node) is { Length: > 0 } metadata) response.Headers[MetadataHeader] = metadata;

        var length = 4 + Encoding.UTF8.GetByteCount(reply.Text);
        response.ContentLength = length;
        var body = response.BodyWriter.GetSpan(length);
        (reply.Ends ? "END "u8 : "CON "u8).CopyTo(body);
        Encoding.UTF8.GetBytes(reply.Text, body[4..]);
        response.BodyWriter.Advance(length);
        await response.BodyWriter.FlushAsync(CancellationToken.None);
    }

    // The name of a node holds no | (the check sees to it); the length is the provider's own limit.
    private static string Metadata(string node) => node.Length <= LongestMetadata ? node : node[..LongestMetadata];
}
