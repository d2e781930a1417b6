using System.Globalization;
using System.Xml.Linq;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>Reads a reply as Africa's Talking does: names are case-sensitive, what it does not know it does not do.</summary>
internal static class VoiceXmlReading
{
    /// <summary>What the provider waits where a reply does not say.</summary>
    private const int UsualWait = 30;

    private const int LongestRecording = 3600;

    /// <returns>Null where it is no reply: the network ends the call.</returns>
    public static IReadOnlyList<VoiceAct>? Read(string body) => ReplyXml.Verbs(body)?.Select(Act).ToList();

    private static VoiceAct Act(XElement element) => element.Name.LocalName switch
    {
        "Say" or "Play" => new VoiceAct.Hear(SoundOf(element)),
        "GetDigits" => new VoiceAct.GetDigits(SoundIn(element), Most(element), EndKey(element), Seconds(element, "timeout", UsualWait), element.Text("callbackUrl")),
        "Record" => new VoiceAct.Record(SoundIn(element), Seconds(element, "maxLength", LongestRecording), EndKey(element), element.Text("callbackUrl")),
        "Dial" => new VoiceAct.Dial(element.Text("phoneNumbers")),
        "Redirect" => new VoiceAct.Redirect(element.Value.Trim()),
        "Reject" => new VoiceAct.Reject(),
        var other => new VoiceAct.Unknown(other),
    };

    private static Sound? SoundIn(XElement element) => element.Elements().FirstOrDefault() is { } child ? SoundOf(child) : null;

    private static Sound SoundOf(XElement element) => element.Name.LocalName == "Play" ? new Sound(element.Text("url"), "") : new Sound(null, element.Value);

    // With neither, the first key is told at once.
    private static int? Most(XElement element) => element.Number("numDigits") ?? (EndKey(element) is null ? 1 : null);

    private static char? EndKey(XElement element) => element.Text("finishOnKey") is [var key, ..] ? key : null;

    private static TimeSpan Seconds(XElement element, string name, int usual) => TimeSpan.FromSeconds(element.Number(name) ?? usual);
}
