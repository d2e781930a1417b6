using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>A reply as both providers take one: verbs in a <c>Response</c>, with names that are case-sensitive.</summary>
internal static class ReplyXml
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>Null where it is no reply.</returns>
    public static IEnumerable<XElement>? Verbs(string body)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), Strict);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "Response" ? root.Elements() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Empty where there is none.</summary>
    public static string Text(this XElement element, string name) => element.Attribute(name)?.Value ?? "";

    /// <summary>Null where there is none, or no number.</summary>
    public static int? Number(this XElement element, string name) => int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
