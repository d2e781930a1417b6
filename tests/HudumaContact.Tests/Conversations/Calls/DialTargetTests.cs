using HudumaContact.Conversations.Calls;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Calls;

public sealed class DialTargetTests
{
    [Theory]
    [InlineData("12", "sip:12@pbx.example.go.ke:5080")]
    [InlineData(" 101 ", "sip:101@pbx.example.go.ke:5080")]
    [InlineData("90001", "sip:90001@pbx.example.go.ke:5080")]
    [InlineData("0700000001", "+254700000001")]
    public void Two_to_five_digits_are_an_extension_and_more_a_number(string written, string rung) => DialTarget.Read(written, "pbx.example.go.ke:5080").ShouldNotBeNull().Value.ShouldBe(rung);

    [Theory]
    [InlineData("1")]
    [InlineData("10a")]
    [InlineData("+254900223344")]
    [InlineData("0800123456")]
    [InlineData("101@pbx.example.go.ke")]
    [InlineData("\u0661\u0660\u0661")]
    public void What_is_none_leads_nowhere(string written) => DialTarget.Read(written, "pbx.example.go.ke").ShouldBeNull();

    [Fact]
    public void Without_an_exchange_an_extension_leads_nowhere() => DialTarget.Read("101", "").ShouldBeNull();
}
