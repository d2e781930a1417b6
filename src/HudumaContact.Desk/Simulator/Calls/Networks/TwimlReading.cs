using System.Xml.Linq;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>Reads a reply as Twilio does: what it does not know it does not do (protocols 4.2).</summary>
internal static class TwimlReading
{
    /// <summary>Seconds that are waited for a key where a reply does not say.</summary>
    private const int UsualWait = 5;

    private const int LongestRecording = 3600;

    /// <returns>Null where it is no reply: the network ends the call.</returns>
    public static IReadOnlyList<VoiceAct>? Read(string body) => ReplyXml.Verbs(body)?.Select(Act).ToList();

    private static VoiceAct Act(XElement verb) => verb.Name.LocalName switch
    {
        "Say" or "Play" => new VoiceAct.Hear(SoundOf(verb)),
        "Gather" => new VoiceAct.GetDigits(SoundIn(verb), verb.Number("numDigits"), EndKey(verb), Seconds(verb, "timeout", UsualWait), verb.Text("action")),
        "Record" => new VoiceAct.Record(null, Seconds(verb, "maxLength", LongestRecording), EndKey(verb), verb.Text("action")),
        "Dial" when verb.Elements().FirstOrDefault() is { Name.LocalName: "Conference" } room => Meet(room, verb.Text("action")),
        "Dial" => new VoiceAct.Dial(verb.Value.Trim(), verb.Text("action")),
        "Redirect" => new VoiceAct.Redirect(verb.Value.Trim()),
        "Hangup" => new VoiceAct.HangUp(),
        "Reject" => new VoiceAct.Reject(),
        var other => new VoiceAct.Unknown(other),
    };

    // Left out, who comes opens the room, and nobody closes it.
    private static VoiceAct.Meet Meet(XElement room, string then) =>
        new(room.Value.Trim(), room.Text("startConferenceOnEnter") is not "false", room.Text("endConferenceOnExit") is "true", room.Text("coach") is { Length: > 0 } coached ? coached : null, then);

    private static Sound? SoundIn(XElement verb) => verb.Elements().FirstOrDefault() is { } child ? SoundOf(child) : null;

    private static Sound SoundOf(XElement verb) => verb.Name.LocalName == "Play" ? new Sound(verb.Value.Trim(), "") : new Sound(null, verb.Value);

    // Left out it is the hash; empty, no key ends what is pressed.
    private static char? EndKey(XElement verb) => verb.Attribute("finishOnKey") is not { } named ? '#' : named.Value is [var key, ..] ? key : null;

    private static TimeSpan Seconds(XElement verb, string name, int usual) => TimeSpan.FromSeconds(verb.Number(name) ?? usual);
}
