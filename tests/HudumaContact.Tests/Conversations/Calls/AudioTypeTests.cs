using System.Text;
using HudumaContact.Conversations.Calls;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Calls;

public sealed class AudioTypeTests
{
    [Theory]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "audio/wav")]
    [InlineData("ID3\u0004\0\0\0\0\0\0", "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\u0064\0\0", "audio/mpeg")]
    [InlineData("\u00FF\u00E0\u0090\u0064\0\0", null)]
    [InlineData("\u00FF\u00FB\u00F0\u0064\0\0", null)]
    [InlineData("RIFF\0\0\0\0AVI fmt ", null)]
    [InlineData("<html>not found</html>", null)]
    [InlineData("RIFF", null)]
    [InlineData("", null)]
    public void Audio_is_known_by_how_it_begins(string bytes, string? type) => AudioType.Of(Encoding.Latin1.GetBytes(bytes)).ShouldBe(type);
}
