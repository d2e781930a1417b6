using System.Text.Json;
using HudumaContact.Providers.StatusConnectors;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.StatusConnectors;

/// <summary>The examples of RFC 6901, section 5, and what is none.</summary>
public sealed class JsonPointerTests
{
    private const string Document = """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8,"none":null}""";

    [Theory]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/foo/2", null)]
    [InlineData("/foo/-1", null)]
    [InlineData("/foo/bar", null)]
    [InlineData("/foo/0/bar", null)]
    [InlineData("/none", null)]
    public void It_leads_where_the_standard_says(string path, string? found)
    {
        using var document = JsonDocument.Parse(Document);
        (JsonPointer.Find(document.RootElement, path)?.GetRawText()).ShouldBe(found);
    }

    [Theory]
    [InlineData("/status", true)]
    [InlineData("/a~1b/0", true)]
    [InlineData("status", false)]
    [InlineData("$.status", false)]
    [InlineData("/a~2", false)]
    [InlineData("", false)]
    public void What_is_none_is_known_at_the_start(string path, bool isOne) => JsonPointer.IsOne(path).ShouldBe(isOne);
}
