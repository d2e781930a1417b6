namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>Signed calls to the host: the signature is over the host's public address, wherever it is reached.</summary>
internal sealed class TwilioWebhooks(HostAddress host, Webhooks webhooks)
{
    public Task<HookReply> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> form, string retryToken, CancellationToken cancellation) =>
        PostAsync(host.Hook(path), host.PublicHook(path), form, retryToken, cancellation);

    /// <summary>To an address that the host itself gave.</summary>
    public Task<HookReply> CallBackAsync(string address, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellation) =>
        host.Reach(address) is { } reached
            ? PostAsync(reached, new Uri(address), form, FreshId.Uuid(), cancellation)
            : Task.FromResult(HookReply.None($"the callback {address} is not the host's own"));

    private Task<HookReply> PostAsync(Uri at, Uri signed, IReadOnlyList<KeyValuePair<string, string>> form, string retryToken, CancellationToken cancellation) =>
        webhooks.PostAsync(at, form, cancellation, (TwilioSignature.Header, TwilioSignature.Of(host.TwilioToken, signed, form)), ("I-Twilio-Idempotency-Token", retryToken));
}
