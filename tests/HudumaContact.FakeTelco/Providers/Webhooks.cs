namespace HudumaContact.FakeTelco.Providers;

/// <summary>Calls the host as a provider does. What fails on the way is an answer too: none.</summary>
internal sealed class Webhooks(HttpClient client)
{
    public Task<HookReply> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellation, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request, cancellation);
    }

    public Task<HookReply> GetAsync(Uri address, CancellationToken cancellation) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);

    private async Task<HookReply> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, cancellation);
                return new HookReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
            }
            catch (HttpRequestException unanswered)
            {
                return HookReply.None(unanswered.Message);
            }
            catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return HookReply.None($"no answer after {client.Timeout.TotalSeconds} s");
            }
        }
    }
}

/// <param name="Status">Of HTTP; 0: no answer came, and the body says why.</param>
internal sealed record HookReply(int Status, string Body)
{
    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>Sent again, it would be refused again.</summary>
    public bool IsFinal => Status is >= 400 and < 500 and not 408 and not 429;

    public static HookReply None(string why) => new(0, why);
}
