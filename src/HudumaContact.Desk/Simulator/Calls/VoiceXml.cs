using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>Reads a reply as the network does: names are case-sensitive, what it does not know it does not do.</summary>
public static class VoiceXml
{
    /// <summary>What the provider waits where a reply does not say.</summary>
    private const int UsualWait = 30;

    private const int LongestRecording = 3600;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>Null where it is no reply: the network ends the call.</returns>
    public static IReadOnlyList<VoiceAct>? Read(string body)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), Strict);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "Response" ? [.. root.Elements().Select(Act)] : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static VoiceAct Act(XElement element) => element.Name.LocalName switch
    {
        "Say" or "Play" => new VoiceAct.Hear(SoundOf(element)),
        "GetDigits" => new VoiceAct.GetDigits(SoundIn(element), Most(element), EndKey(element), Seconds(element, "timeout", UsualWait), Text(element, "callbackUrl")),
        "Record" => new VoiceAct.Record(SoundIn(element), Seconds(element, "maxLength", LongestRecording), EndKey(element), Text(element, "callbackUrl")),
        "Dial" => new VoiceAct.Dial(Text(element, "phoneNumbers")),
        "Redirect" => new VoiceAct.Redirect(element.Value.Trim()),
        "Reject" => new VoiceAct.Reject(),
        var other => new VoiceAct.Unknown(other),
    };

    private static Sound? SoundIn(XElement element) => element.Elements().FirstOrDefault() is { } child ? SoundOf(child) : null;

    private static Sound SoundOf(XElement element) => element.Name.LocalName == "Play" ? new Sound(Text(element, "url"), "") : new Sound(null, element.Value);

    // With neither, the first key is told at once.
    private static int? Most(XElement element) => Number(element, "numDigits") ?? (EndKey(element) is null ? 1 : null);

    private static char? EndKey(XElement element) => Text(element, "finishOnKey") is [var key, ..] ? key : null;

    private static TimeSpan Seconds(XElement element, string name, int usual) => TimeSpan.FromSeconds(Number(element, name) ?? usual);

    private static int? Number(XElement element, string name) => int.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
