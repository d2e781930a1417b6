using System.Net;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A house with settings of its own: the line is served, and pages to who may have them.</summary>
public sealed class OutsideTheDemoTests(OwnHouse house) : IClassFixture<OwnHouse>
{
    [Fact]
    public async Task The_line_is_served()
    {
        (await DialAsync(RealSettings.Secret)).ShouldBe(HttpStatusCode.OK);
        (await DialAsync("demo")).ShouldBe(HttpStatusCode.Unauthorized);
        using var visitor = new Visitor(house.Address);
        (await visitor.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        visitor.Page.ShouldBe("ready\n");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/flows")]
    [InlineData("/flows/main?view=talk")]
    [InlineData("/catalogue?q=passport")]
    [InlineData("/catalogue/unanswered")]
    [InlineData("/desk/lines")]
    [InlineData("/desk/people")]
    [InlineData("/account")]
    public async Task A_stranger_who_asks_for_a_page_is_led_to_the_sign_in_and_back(string page)
    {
        using var visitor = new Visitor(house.Address);
        (await visitor.GetAsync(page)).ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldBe("/sign-in?ReturnUrl=" + Uri.EscapeDataString(page));
    }

    [Theory]
    [InlineData("/simulator")]
    [InlineData("/simulator/messages?number=%2B254712345678")]
    [InlineData("/no-such-page")]
    [InlineData("/wp-login.php")]
    public async Task What_is_a_demos_alone_is_not_there_like_what_is_nowhere(string page)
    {
        using var visitor = new Visitor(house.Address);
        (await visitor.GetAsync(page)).ShouldBe(HttpStatusCode.NotFound);
        visitor.Page.ShouldNotContain("blazor.web.js");
    }

    [Fact]
    public async Task A_stranger_gets_no_live_connection()
    {
        using var visitor = new Visitor(house.Address);
        (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await visitor.GetAsync("/_blazor")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> DialAsync(string key)
    {
        using var visitor = new Visitor(house.Address);
        return await visitor.PostAsync("/hooks/at-ussd?key=" + key, ("sessionId", RunningHost.NewSession()), ("phoneNumber", "+254700000701"));
    }
}
