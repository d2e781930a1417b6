using System.Xml.Linq;
using Shouldly;

namespace HudumaContact.Tests.Providers.Voice;

/// <summary>XML compared as a provider reads it: the order of attributes says nothing.</summary>
internal static class ParsedXml
{
    public static void ShouldBeXml(this byte[] written, string expected) => Read(System.Text.Encoding.UTF8.GetString(written)).ShouldBe(Read(expected));

    private static string Read(string xml) => Sorted(XElement.Parse(xml)).ToString(SaveOptions.DisableFormatting);

    private static XElement Sorted(XElement element) => new(
        element.Name,
        element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal),
        element.Nodes().Select(node => node is XElement child ? Sorted(child) : node));
}
