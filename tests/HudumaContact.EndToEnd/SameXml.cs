using System.Xml.Linq;
using Shouldly;

namespace HudumaContact.EndToEnd;

/// <summary>XML compared as a provider reads it: the order of attributes says nothing.</summary>
internal static class SameXml
{
    public static void ShouldBeSameXml(this byte[] ours, string theirs) => Read(System.Text.Encoding.UTF8.GetString(ours)).ShouldBe(Read(theirs));

    private static string Read(string xml) => Sorted(XElement.Parse(xml)).ToString(SaveOptions.DisableFormatting);

    private static XElement Sorted(XElement element) => new(
        element.Name,
        element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal),
        element.Nodes().Select(node => node is XElement child ? Sorted(child) : node));
}
