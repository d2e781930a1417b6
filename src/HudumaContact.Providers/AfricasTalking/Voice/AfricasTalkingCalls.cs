using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>
/// Makes calls by the form endpoint, which the vendor's own package uses. A call that is up can't be told to ask again: the API has a transfer of its second leg and nothing
/// else, and a second leg is a person already.
/// </summary>
internal sealed class AfricasTalkingCalls(ProviderApi api, Uri address) : ICallMaker
{
    private const string LiveHost = "api.africastalking.com";

    private readonly string _calls = (address.Host == LiveHost ? LiveAddresses.AfricasTalkingVoice : address.ToString().TrimEnd('/')) + "/call";

    public string Provider => ProviderNames.AfricasTalking;

    public bool MovesCalls => false;

    /// <summary>How long it rings can't be said.</summary>
    public async ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _calls)
        {
            Content = new FormUrlEncodedContent(
            [
                new("username", line.Account),
                new("to", DialledAs.Of(to)),
                new("from", line.Address),
                new("clientRequestId", ours.ToString()),
            ]),
        };
        request.Headers.Add("apiKey", line.ApiKey);
        request.Headers.Add("Accept", "application/json");
        return PlacingResult.Of(await api.PlaceAsync(request, CallAnswer.Read, cancellation));
    }

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation) => ValueTask.FromResult(false);

    public ValueTask<bool> RecordAsync(Line line, string providerCall, CancellationToken cancellation) => ValueTask.FromResult(false);

    public ValueTask<bool> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation) => ValueTask.FromResult(false);

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) => ValueTask.FromResult(false);
}
