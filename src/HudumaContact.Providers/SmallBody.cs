using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers;

/// <summary>A request body of a few kilobytes in a borrowed buffer. Dispose it to give the buffer back.</summary>
internal readonly struct SmallBody : IDisposable
{
    /// <summary>Bytes that a provider's form may have, unless its endpoint knows better. No provider here needs more.</summary>
    public const int LargestForm = 64 * 1024;

    private readonly byte[]? _buffer;
    private readonly int _length;

    private SmallBody(byte[]? buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public Span<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>The whole body; or nothing, answered already, when it is over <paramref name="limit"/> bytes (413) or never arrived whole (400, 408).</summary>
    /// <param name="refuse">How this provider is told so, when not by a plain line.</param>
    public static async ValueTask<SmallBody?> ReadOrRefuseAsync(HttpContext context, int limit, Func<HttpResponse, int, string, Task>? refuse = null)
    {
        refuse ??= WebhookRefusal.RefuseAsync;
        try
        {
            if (await ReadAsync(context.Request, limit) is { } body) return body;
            await refuse(context.Response, StatusCodes.Status413PayloadTooLarge, TooLarge(limit));
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server's own limit was passed before ours was seen.
            await refuse(context.Response, StatusCodes.Status413PayloadTooLarge, TooLarge(limit));
        }
        catch (IOException broken)
        {
            // Too slow, cut short, malformed or reset: the sender's trouble, and no error of ours for the log.
            var status = (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            await refuse(context.Response, status, "The body did not arrive whole.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender went away; nobody hears an answer.
        }

        return null;
    }

    private static string TooLarge(int limit) => $"The body is over {limit} bytes.";

    private static async ValueTask<SmallBody?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit) return null;

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            var length = read.Buffer.Length;
            if (length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (!read.IsCompleted)
            {
                // Look again when there is more: nothing is taken before the body is whole.
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var buffer = ArrayPool<byte>.Shared.Rent((int)length);
            read.Buffer.CopyTo(buffer);
            reader.AdvanceTo(read.Buffer.End);
            return new SmallBody(buffer, (int)length);
        }
    }

    public void Dispose()
    {
        // Cleared, because it held a phone number and what a citizen typed.
        if (_buffer is not null) ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
    }
}
