using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>Reads what a register replied: nothing is believed but what stands where the settings say, in the type it must have.</summary>
internal static partial class ConnectorReply
{
    public const int LargestBody = 64 * 1024;

    private const int DeepestJson = 16;

    /// <exception cref="UnusableReplyException">It is no reply that can be used.</exception>
    public static async Task<ToldApplication?> ReadAsync(HttpResponseMessage response, ConnectorOptions options, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 429 or >= 500) throw new UnusableReplyException($"it answered with HTTP status {status}.") { IsPassing = true };
        var saysNone = status == options.Reply.NotFoundStatus;
        if (response.StatusCode != HttpStatusCode.OK && !saysNone) throw new UnusableReplyException($"it answered with HTTP status {status}.");

        var body = await BodyAsync(response.Content, cancellation);
        if (saysNone && body.Length == 0) return null;
        using var json = Parse(body);
        // A 404 of a proxy, in HTML, says nothing about the application.
        return saysNone ? null : Read(json.RootElement, options);
    }

    private static ToldApplication? Read(JsonElement root, ConnectorOptions options)
    {
        var reply = options.Reply;
        if (reply.NotFound.Length > 0 && JsonPointer.Find(root, reply.NotFound) is { } none && Text(none, reply.NotFound) == reply.NotFoundIs) return null;

        var fact = SecondFact.Read(options.SecondFact, Required(root, reply.SecondFact)) ?? throw new UnusableReplyException($"{reply.SecondFact} is no {SecondFact.WordOf(options.SecondFact)}.");
        return new ToldApplication(fact, new StatusRecord(
            Status(Required(root, reply.Status), options),
            StatusRecord.ReadPlace(Optional(root, reply.Place)),
            Day(Optional(root, reply.Date), reply.Date)));
    }

    private static ApplicationStatus Status(string told, ConnectorOptions options)
    {
        if (options.Statuses.TryGetValue(told.Trim(), out var word)) return StatusRecord.Find(word)!.Value;
        // Only what looks like a code is shown: should the pointer lead elsewhere, it could be a name.
        throw new UnusableReplyException(Code.IsMatch(told) ? $"Statuses has no word for '{told}'." : $"Statuses has no word for what stands at {options.Reply.Status}.");
    }

    private static DateOnly? Day(string? told, string pointer)
    {
        if (string.IsNullOrEmpty(told)) return null;
        var day = told.Length > 10 && told[10] is 'T' or ' ' ? told[..10] : told;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UnusableReplyException($"{pointer} is no day.");
    }

    private static string Required(JsonElement root, string pointer) =>
        JsonPointer.Find(root, pointer) is { } found ? Text(found, pointer) : throw new UnusableReplyException($"nothing stands at {pointer}.");

    private static string? Optional(JsonElement root, string pointer) =>
        pointer.Length > 0 && JsonPointer.Find(root, pointer) is { } found ? Text(found, pointer) : null;

    private static string Text(JsonElement found, string pointer)
    {
        try
        {
            return found.ValueKind switch
            {
                JsonValueKind.String => found.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
                _ => throw new UnusableReplyException($"{pointer} is no single value."),
            };
        }
        catch (InvalidOperationException broken)
        {
            throw new UnusableReplyException($"{pointer} is no text.", broken);
        }
    }

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestJson, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            // Its own message could quote the body, so it is not passed on.
            throw new UnusableReplyException($"its answer of {body.Length} bytes is no JSON, or deeper than {DeepestJson}.", broken);
        }
    }

    private static async Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > LargestBody) throw new UnusableReplyException($"its answer is over {LargestBody} bytes.");
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var body = new byte[LargestBody + 1];
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length <= LargestBody ? body[..length] : throw new UnusableReplyException($"its answer is over {LargestBody} bytes.");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code { get; }
}

/// <summary>What a register told, and of whom.</summary>
internal sealed record ToldApplication(SecondFact Of, StatusRecord Record);
