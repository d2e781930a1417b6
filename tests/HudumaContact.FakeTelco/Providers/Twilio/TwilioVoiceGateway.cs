using System.Globalization;
using System.Xml.Linq;
using HudumaContact.FakeTelco.Calls;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>Calls: signed like messages. A hash ends keys unless it is told otherwise; a recording without an address to tell it at would go round for ever.</summary>
internal sealed class TwilioVoiceGateway(TwilioWebhooks webhooks, Func<Uri> api) : IVoiceGateway
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public string Line => LineNames.TwilioVoice;

    public string NewCall() => "CA" + FreshId.Hex();

    public Task<HookReply> RingAsync(FakeCall call, CancellationToken cancellation) =>
        webhooks.PostAsync(Line, [.. Fields(call, "ringing")], retryToken: FreshId.Uuid(), cancellation);

    public Task<HookReply> PickUpAsync(FakeCall call, CancellationToken cancellation) =>
        webhooks.CallBackAsync(call.Asked!.Answered!, [.. Fields(call, "in-progress")], cancellation);

    public Task<HookReply> TellAsync(FakeCall call, string address, CallTold told, CancellationToken cancellation) =>
        webhooks.CallBackAsync(address, [.. Fields(call, "in-progress"), .. FieldsOf(told)], cancellation);

    public Task<HookReply> EndAsync(FakeCall call, int? seconds, CancellationToken cancellation)
    {
        KeyValuePair<string, string>[] form =
        [
            .. Fields(call, seconds is null ? "no-answer" : "completed"), new("CallDuration", (seconds ?? 0).ToString(Plain)), new("Duration", "1"),
            new("CallbackSource", "call-progress-events"), new("SequenceNumber", "3"),
        ];
        return call.Asked?.Ended is { Length: > 0 } address ? webhooks.CallBackAsync(address, form, cancellation) : webhooks.PostAsync($"{Line}/events", form, retryToken: FreshId.Uuid(), cancellation);
    }

    public string RecordingOf(FakeCall call) => new Uri(api(), $"/2010-04-01/Accounts/{TwilioSmsGateway.Account}/Recordings/RE{call.Id[2..]}").ToString();

    public IReadOnlyList<Instruction> Read(string xml) => [.. CallXml.Read(xml).SelectMany(Read)];

    private static IEnumerable<Instruction> Read(XElement verb)
    {
        switch (verb.Name.LocalName)
        {
            case "Say":
                verb.Knows("voice", "language", "loop");
                return [new Instruction.Say(verb.Value)];
            case "Play":
                verb.Knows("loop", "digits");
                return [new Instruction.Play(verb.Value)];
            case "Pause":
                return [];
            case "Gather":
                verb.Knows("action", "method", "input", "numDigits", "timeout", "finishOnKey", "actionOnEmptyResult", "language");
                return [.. verb.Elements().SelectMany(Read), KeysOf(verb)];
            case "Record":
                verb.Knows("action", "method", "timeout", "finishOnKey", "maxLength", "playBeep", "trim");
                return [new Instruction.Speech(verb.Needs("action"))];
            case "Dial" when verb.Element("Conference") is { } room:
                verb.Knows("action", "method", "timeLimit");
                room.Knows("beep", "startConferenceOnEnter", "endConferenceOnExit", "coach");
                return [new Instruction.Room(room.Value, verb.Needs("action"))];
            case "Dial":
                verb.Knows("action", "method", "timeout", "timeLimit", "callerId", "record", "recordingStatusCallback", "answerOnBridge");
                return [new Instruction.Ring(verb.Elements().Single().Value, verb.Needs("action"))];
            case "Redirect":
                verb.Knows("method");
                return [new Instruction.GoTo(verb.Value)];
            case "Hangup":
                return [new Instruction.HangUp()];
            case "Reject":
                verb.Knows("reason");
                return [new Instruction.Reject()];
            default:
                throw verb.Unknown();
        }
    }

    private static Instruction.Keys KeysOf(XElement verb)
    {
        var most = verb.Attribute("numDigits") is { } number ? int.Parse(number.Value, NumberStyles.None, Plain) : (int?)null;
        var endsWith = (verb.Attribute("finishOnKey")?.Value ?? "#") is [var key] ? key : (char?)null;
        return new Instruction.Keys(verb.Needs("action"), most, endsWith);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(FakeCall call, string status) =>
    [
        new("AccountSid", TwilioSmsGateway.Account), new("ApiVersion", "2010-04-01"), new("CallSid", call.Id), new("CallStatus", status), new("Direction", call.Asked is null ? "inbound" : "outbound-api"),
        .. call.Asked is null ? Between(call.Person.Number, TwilioSmsGateway.OurNumber) : Between(TwilioSmsGateway.OurNumber, call.Person.Number),
        new("FromCountry", "KE"), new("FromState", ""), new("ToCountry", "KE"), new("ToState", ""),
    ];

    private static KeyValuePair<string, string>[] Between(string caller, string called) => [new("Called", called), new("Caller", caller), new("From", caller), new("To", called)];

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(CallTold told) => told switch
    {
        CallTold.Keys keys => [new("Digits", keys.Pressed), new("FinishedOnKey", keys.EndedBy?.ToString() ?? ""), new("msg", "Gather End")],
        CallTold.Recording recording =>
        [
            new("RecordingUrl", recording.Address), new("RecordingSid", recording.Address[^34..]), new("RecordingDuration", recording.Seconds.ToString(Plain)), new("Digits", "#"),
        ],
        CallTold.Recorded recorded =>
        [
            new("RecordingUrl", recorded.Address), new("RecordingSid", recorded.Address[^34..]), new("RecordingStatus", "completed"), new("RecordingDuration", recorded.Seconds.ToString(Plain)),
        ],
        CallTold.Rung { Seconds: { } seconds } => [new("DialCallSid", "CA" + FreshId.Hex()), new("DialCallStatus", "completed"), new("DialCallDuration", seconds.ToString(Plain)), new("DialBridged", "true")],
        CallTold.Rung => [new("DialCallSid", "CA" + FreshId.Hex()), new("DialCallStatus", "no-answer"), new("DialBridged", "false")],
        _ => [],
    };
}
