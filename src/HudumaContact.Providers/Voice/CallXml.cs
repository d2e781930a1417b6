using System.Text;
using System.Xml;
using HudumaContact.Conversations.Calls.Verbs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;

namespace HudumaContact.Providers.Voice;

/// <summary>An answer to a call in XML. The library writes it: whatever a text holds, it is text.</summary>
internal static class CallXml
{
    private static readonly ObjectPool<Sheet> Sheets = new DefaultObjectPoolProvider().Create<Sheet>();

    public static byte[] Write(IReadOnlyList<Verb> verbs, Action<XmlWriter, Verb> write)
    {
        var sheet = Sheets.Get();
        var written = sheet.Write(verbs, write);
        // Not where it broke: half an answer stands on it.
        Sheets.Return(sheet);
        return written;
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

    /// <summary>Made once and written on again: a writer costs eight kilobytes, which was a third of all that a hop of a call took.</summary>
    private sealed class Sheet : IDisposable
    {
        private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

        private readonly MemoryStream _bytes = new();
        private readonly XmlDictionaryWriter _xml;

        public Sheet() => _xml = XmlDictionaryWriter.CreateTextWriter(_bytes, Utf8, ownsStream: false);

        public byte[] Write(IReadOnlyList<Verb> verbs, Action<XmlWriter, Verb> write)
        {
            _bytes.SetLength(0);
            ((IXmlTextWriterInitializer)_xml).SetOutput(_bytes, Utf8, ownsStream: false);
            _xml.WriteStartDocument();
            _xml.WriteStartElement("Response");
            foreach (var verb in verbs) write(_xml, verb);
            _xml.WriteEndElement();
            _xml.Flush();
            return _bytes.ToArray();
        }

        public void Dispose()
        {
            _xml.Dispose();
            _bytes.Dispose();
        }
    }

    private static bool IsClean(string text)
    {
        foreach (var character in text)
        {
            if (!XmlConvert.IsXmlChar(character)) return false;
        }

        return true;
    }
}
