using HudumaContact.Desk.Gate;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.SignIn;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/flows/main?view=talk#node-menu")]
    [InlineData("/desk/people")]
    [InlineData("/catalogue?q=//evil.example")]
    public void One_of_ours_is_where_somebody_goes_on(string wanted) => LocalAddress.Of(wanted).ShouldBe(wanted);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("flows")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" //evil.example")]
    [InlineData("/sign-out")]
    [InlineData("/sign-in?ReturnUrl=/sign-in")]
    public void Anything_else_leads_to_the_front_page(string? wanted) => LocalAddress.Of(wanted).ShouldBe("/");
}
