using System.Net;
using System.Net.Http.Headers;
using HudumaContact.Conversations.Calls;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.Voice;

/// <summary>
/// Takes a recording from a provider: from its own hosts alone, public ones (or the one that an operator has named as its API), within a time and a size. It follows no
/// redirect, keeps no cookie.
/// </summary>
internal sealed class RecordingDownload : IDisposable
{
    /// <summary>A talk of hours on a slow line.</summary>
    private static readonly TimeSpan FetchWithin = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan DeleteWithin = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    private readonly string _provider;
    private readonly RecordingHosts _hosts;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public RecordingDownload(string provider, RecordingHosts hosts, Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeProvider time)
    {
        (_provider, _hosts, _time) = (provider, hosts, time);
        var connections = new GuardedConnections(resolve, hosts.IsOnThisMachine(provider), $"Providers:{provider}:BaseAddress");
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectWithin,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellation) => connections.ConnectAsync(context.DnsEndPoint, cancellation),
        });
    }

    /// <param name="where">As it was told.</param>
    /// <param name="asked">The same with what the provider wants behind it.</param>
    /// <param name="largest">Bytes.</param>
    public async ValueTask<FetchedRecording> FetchAsync(Uri where, Uri asked, AuthenticationHeaderValue? credentials, int largest, CancellationToken cancellation)
    {
        if (_hosts.Find(_provider, where.OriginalString) is null) return new FetchedRecording.Missed($"{where.Host} is none of the provider's hosts.", MayTryAgain: false);
        using var late = new CancellationTokenSource(FetchWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var response = await SendAsync(HttpMethod.Get, asked, credentials, either.Token);
            return response.IsSuccessStatusCode ? await ReadAsync(response, largest, either.Token) : Missed(response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FetchedRecording.Missed("It did not come in time.", MayTryAgain: true);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new FetchedRecording.Missed((broken.InnerException as NotPublicException)?.Message ?? "It broke off on its way.", MayTryAgain: broken.InnerException is not NotPublicException);
        }
    }

    /// <returns>True when it is there no more.</returns>
    public async ValueTask<bool> DeleteAsync(Uri where, Uri asked, AuthenticationHeaderValue credentials, CancellationToken cancellation)
    {
        if (_hosts.Find(_provider, where.OriginalString) is null) return false;
        using var late = new CancellationTokenSource(DeleteWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var response = await SendAsync(HttpMethod.Delete, asked, credentials, either.Token);
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri asked, AuthenticationHeaderValue? credentials, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, asked);
        request.Headers.Authorization = credentials;
        return await _http.SendAsync(request, cancellation);
    }

    private static async Task<FetchedRecording> ReadAsync(HttpResponseMessage response, int largest, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > largest) return TooLarge(largest);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var audio = new MemoryStream();
        var piece = new byte[64 * 1024];
        int length;
        while ((length = await stream.ReadAsync(piece, cancellation)) > 0)
        {
            if (audio.Length + length > largest) return TooLarge(largest);
            audio.Write(piece, 0, length);
        }

        var bytes = audio.ToArray();
        return AudioType.Of(bytes) is null
            ? new FetchedRecording.Missed("What came is neither WAV nor MP3.", MayTryAgain: false)
            : new FetchedRecording.Fetched(bytes);
    }

    private static FetchedRecording.Missed TooLarge(int largest) => new($"It is over {largest / (1024 * 1024)} MB.", MayTryAgain: false);

    /// <summary>Not there: told of before it can be fetched, as providers do.</summary>
    private static FetchedRecording.Missed Missed(HttpStatusCode status) => new(
        $"The provider answered HTTP {(int)status}.", status is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError);
}
