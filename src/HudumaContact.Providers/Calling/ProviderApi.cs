using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Calling;

/// <summary>
/// Calls a provider's API once, within a time, and turns whatever comes of it into a value. It never repeats a call: once a
/// request was written, an answer that stays away may be about a message that was sent.
/// </summary>
internal sealed class ProviderApi(string provider, IHttpClientFactory clients, TimeSpan answerWithin, TimeProvider time, ProviderMeter meter)
{
    /// <param name="text">The message's, which a provider may quote: what is told of the answer ends before it.</param>
    public async ValueTask<SendResult> CallAsync(HttpRequestMessage request, string text, Func<ProviderAnswer, SendResult> read, CancellationToken cancellation)
    {
        var result = await AskAsync(request, read, cancellation);
        meter.Sent(provider, result);
        return result is SendResult.Refused refused ? refused with { Detail = ProviderWords.Before(text, refused.Detail) } : result;
    }

    /// <summary>Asks for a call.</summary>
    public async ValueTask<SendResult> PlaceAsync(HttpRequestMessage request, Func<ProviderAnswer, SendResult> read, CancellationToken cancellation)
    {
        var result = await AskAsync(request, read, cancellation);
        meter.Called(provider, result);
        return result;
    }

    /// <summary>Asks for what is not counted.</summary>
    public async ValueTask<SendResult> AskAsync(HttpRequestMessage request, Func<ProviderAnswer, SendResult> read, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return new SendResult.Refused(SendError.Unreachable, "We are stopping; nothing was handed over.");
        using var late = new CancellationTokenSource(answerWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var client = clients.CreateClient(provider);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return read(await ProviderAnswer.ReadAsync(response, either.Token));
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new SendResult.Refused(SendError.Unreachable, $"No connection: {failed.HttpRequestError}.");
        }
        catch (OperationCanceledException notConnected) when (notConnected.InnerException is TimeoutException)
        {
            // Told apart by the handler: its own time-out is about connecting alone.
            return new SendResult.Refused(SendError.Unreachable, "No connection in time.");
        }
        catch (OperationCanceledException)
        {
            return new SendResult.InDoubt(cancellation.IsCancellationRequested ? "We stopped before the answer came." : $"No answer within {answerWithin.TotalSeconds:0.#} s.");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new SendResult.InDoubt($"The answer broke off: {(broken as HttpRequestException)?.HttpRequestError ?? (broken as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown}.");
        }
    }
}
