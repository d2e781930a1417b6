using System.Globalization;
using System.Xml.Linq;
using HudumaContact.FakeTelco.Calls;

namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>Calls: all of one is posted to the line's address but for the steps that name one of their own. Silence is told to nobody.</summary>
internal sealed class AtVoiceGateway(HostAddress host, Webhooks webhooks, Func<Uri> api) : IVoiceGateway
{
    private const string OurNumber = "+254700000100";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public string Line => LineNames.AtVoice;

    public string NewCall() => "ATVId_" + FreshId.Hex();

    public Task<HookReply> RingAsync(FakeCall call, CancellationToken cancellation) =>
        webhooks.PostAsync(host.KeyedHook(Line), Fields(call, "Ringing"), cancellation);

    public Task<HookReply> PickUpAsync(FakeCall call, CancellationToken cancellation) =>
        webhooks.PostAsync(host.KeyedHook(Line), Fields(call, "Active"), cancellation);

    public Task<HookReply> TellAsync(FakeCall call, string address, CallTold told, CancellationToken cancellation) => host.Reach(address) is { } reached
        ? webhooks.PostAsync(reached, Fields(call, "Active").Concat(FieldsOf(told)), cancellation)
        : Task.FromResult(HookReply.None($"the address {address} is not the host's own"));

    public Task<HookReply> EndAsync(FakeCall call, int? seconds, CancellationToken cancellation) =>
        webhooks.PostAsync(host.KeyedHook(Line), Fields(call, "Completed", isActive: "0").Concat(FieldsOfEnd(call, seconds)), cancellation);

    public string RecordingOf(FakeCall call) => new Uri(api(), $"/recordings/{call.Id}.wav").ToString();

    public IReadOnlyList<Instruction> Read(string xml) => [.. CallXml.Read(xml).SelectMany(Read)];

    private static IEnumerable<Instruction> Read(XElement action)
    {
        switch (action.Name.LocalName)
        {
            case "Say":
                action.Knows("voice", "playBeep");
                return [new Instruction.Say(action.Value)];
            case "Play":
                action.Knows("url");
                return [new Instruction.Play(action.Needs("url"))];
            case "GetDigits":
                action.Knows("numDigits", "timeout", "finishOnKey", "callbackUrl");
                return [.. OneChild(action), KeysOf(action)];
            case "Record":
                action.Knows("finishOnKey", "maxLength", "timeout", "trimSilence", "playBeep", "callbackUrl");
                return [.. OneChild(action), new Instruction.Speech(action.Needs("callbackUrl"))];
            case "Dial":
                action.Knows("phoneNumbers", "record", "sequential", "callerId", "ringBackTone", "maxDuration");
                return [new Instruction.Ring(action.Needs("phoneNumbers"), null)];
            case "Redirect":
                action.Knows();
                return [new Instruction.GoTo(action.Value)];
            case "Reject":
                action.Knows();
                return [new Instruction.Reject()];
            default:
                throw action.Unknown();
        }
    }

    // With neither a number of keys nor one that ends them, the first is told at once.
    private static Instruction.Keys KeysOf(XElement action)
    {
        var most = action.Attribute("numDigits") is { } number ? int.Parse(number.Value, NumberStyles.None, Plain) : (int?)null;
        var endsWith = action.Attribute("finishOnKey") is { Value: [var key] } ? key : (char?)null;
        return new Instruction.Keys(action.Needs("callbackUrl"), most ?? (endsWith is null ? 1 : null), endsWith);
    }

    private static IEnumerable<Instruction> OneChild(XElement action) => action.Elements().ToList() switch
    {
        [] => [],
        [{ Name.LocalName: "Say" or "Play" } child] when child.Name.LocalName == "Play" || !child.HasAttributes => Read(child),
        _ => throw new InvalidDataException($"{action.Name} takes one Say without attributes, or one Play"),
    };

    private static IEnumerable<KeyValuePair<string, string>> Fields(FakeCall call, string state, string isActive = "1") =>
    [
        new("isActive", isActive), new("sessionId", call.Id), new("direction", call.Asked is null ? "Inbound" : "Outbound"), new("callerNumber", call.Person.Number), new("destinationNumber", OurNumber),
        new("callerCountryCode", "254"), new("callerCarrierName", "Safaricom"), new("callStartTime", "2026-10-01+07:30:05"), new("callSessionState", state),
        .. call.Asked?.Own is { } own ? [new("clientRequestId", own)] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(CallTold told) => told switch
    {
        CallTold.Keys keys => [new("dtmfDigits", keys.Pressed)],
        CallTold.Recording recording => [new("recordingUrl", recording.Address)],
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string>> FieldsOfEnd(FakeCall call, int? seconds)
    {
        yield return new("durationInSeconds", (seconds ?? 0).ToString(Plain));
        yield return new("currencyCode", "KES");
        yield return new("amount", "0.408333333333333345");
        yield return new("status", seconds is null ? "Aborted" : "Success");
        yield return new("hangupCause", seconds is null ? "NO_ANSWER" : "NORMAL_CLEARING");
        if (call.WentToSomebody is not { } talked) yield break;
        yield return new("dialDestinationNumber", talked.Whom);
        yield return new("dialDurationInSeconds", (talked.Seconds ?? 0).ToString(Plain));
        yield return new("lastBridgeHangupCause", talked.Seconds is null ? "NO_ANSWER" : "NORMAL_CLEARING");
    }
}
