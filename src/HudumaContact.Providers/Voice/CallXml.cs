using System.Globalization;
using System.Text;
using System.Xml;
using HudumaContact.Conversations.Calls.Verbs;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Voice;

/// <summary>An answer to a call in XML. The library writes it: whatever a text holds, it is text.</summary>
internal static class CallXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    public static byte[] Write(IReadOnlyList<Verb> verbs, Action<XmlWriter, Verb> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("Response");
            foreach (var verb in verbs) write(xml, verb);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    public static async Task AnswerAsync(HttpResponse response, string type, byte[] xml)
    {
        response.ContentType = type;
        response.ContentLength = xml.Length;
        await response.BodyWriter.WriteAsync(xml, CancellationToken.None);
    }

    /// <summary>The text without the characters that XML can't hold at all, escaped or not.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at])) clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
        }

        return clean.ToString();
    }

    /// <summary>Whole seconds, as both providers count: never none, and rather more than less.</summary>
    public static string Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static bool IsClean(string text)
    {
        foreach (var character in text)
        {
            if (!XmlConvert.IsXmlChar(character)) return false;
        }

        return true;
    }
}
