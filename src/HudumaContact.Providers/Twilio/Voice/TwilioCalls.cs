using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>Makes calls, and moves those that are up. Our own name for a call goes along in the addresses that it is told at.</summary>
internal sealed class TwilioCalls(ProviderApi api, Uri address, PublicAddress publicAddress) : ICallMaker
{
    /// <summary>Seconds: what Twilio takes at most.</summary>
    private const int LongestRinging = 600;

    /// <summary>Twilio's word for the recording that is being made of a call.</summary>
    private const string Current = "Twilio.CURRENT";

    private readonly string _accounts = address.ToString().TrimEnd('/') + "/2010-04-01/Accounts/";

    public string Provider => ProviderNames.Twilio;

    public bool MovesCalls => true;

    public async ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        var addresses = AddressesOf(line);
        return PlacingResult.Of(await AskAsync(
            line,
            "Calls.json",
            [
                new("To", to.Kind == DialTargetKind.Client ? "client:" + to.Value : to.Value),
                new("From", line.Address),
                new("Url", addresses.Of(VoiceEndpoint.OfOwn(VoiceEndpoint.Answered, ours))),
                new("Method", "POST"),
                new("StatusCallback", addresses.Of(VoiceEndpoint.OfOwn(VoiceEndpoint.Events, ours))),
                new("StatusCallbackMethod", "POST"),
                new("StatusCallbackEvent", "completed"),
                new("Timeout", WholeSeconds.Of(ringFor < TimeSpan.FromSeconds(LongestRinging) ? ringFor : TimeSpan.FromSeconds(LongestRinging))),
            ],
            placed: true,
            cancellation));
    }

    public async ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation) =>
        await AskAsync(line, CallOf(providerCall), [new("Url", AddressesOf(line).Of(to)), new("Method", "POST")], placed: false, cancellation) is SendResult.Accepted;

    public async ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) =>
        await AskAsync(line, CallOf(providerCall), [new("Status", "completed")], placed: false, cancellation) is SendResult.Accepted;

    public async ValueTask<bool> RecordAsync(Line line, string providerCall, CancellationToken cancellation) => await AskAsync(
        line,
        $"Calls/{Uri.EscapeDataString(providerCall)}/Recordings.json",
        [new("RecordingStatusCallback", AddressesOf(line).Of(VoiceEndpoint.Leg)), new("RecordingStatusCallbackMethod", "POST"), new("RecordingStatusCallbackEvent", "completed")],
        placed: false,
        cancellation) is SendResult.Accepted;

    public async ValueTask<bool> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation) => await AskAsync(
        line,
        $"Calls/{Uri.EscapeDataString(providerCall)}/Recordings/{Current}.json",
        // In place of what is said meanwhile stands silence: so it is seen that something was left out, and for how long.
        isPaused ? [new("Status", "paused"), new("PauseBehavior", "silence")] : [new("Status", "in-progress")],
        placed: false,
        cancellation) is SendResult.Accepted;

    private async ValueTask<SendResult> AskAsync(Line line, string resource, IEnumerable<KeyValuePair<string, string>> fields, bool placed, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_accounts}{line.Account}/{resource}") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Authorization = TwilioCredentials.Of(line);
        request.Headers.Add("Accept", "application/json");
        // The answers are those to a message: a sid, or an error with a code.
        return placed ? await api.PlaceAsync(request, TwilioSendAnswer.Read, cancellation) : await api.AskAsync(request, TwilioSendAnswer.Read, cancellation);
    }

    private VoiceAddresses AddressesOf(Line line) => new(publicAddress, line, carriesKey: false);

    private static string CallOf(string providerCall) => $"Calls/{Uri.EscapeDataString(providerCall)}.json";
}
