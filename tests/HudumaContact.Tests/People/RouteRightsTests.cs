using HudumaContact.People;
using HudumaContact.People.Routes;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

public sealed class RouteRightsTests
{
    private static readonly SignedInPerson Agent = new(Guid.Empty, "amina", "", [Role.Agent], Duty.None);

    [Theory]
    [InlineData("/sign-in", Verdict.Enter)]
    [InlineData("/desk/people", Verdict.SignInFirst)]
    [InlineData("/flows", Verdict.SignInFirst)]
    [InlineData("/simulator", Verdict.NotThere)]
    [InlineData("/nobody/wrote/this/down", Verdict.Refused)]
    public void A_stranger_gets_in_where_anyone_may(string route, Verdict verdict) => RouteRights.Judge(RouteRights.Find(route), person: null, isDemo: false).ShouldBe(verdict);

    [Theory]
    [InlineData("/", Verdict.Enter)]
    [InlineData("/catalogue", Verdict.Enter)]
    [InlineData("/catalogue/unanswered", Verdict.Refused)]
    [InlineData("/desk/people", Verdict.Refused)]
    [InlineData("/simulator", Verdict.NotThere)]
    [InlineData("/nobody/wrote/this/down", Verdict.Refused)]
    public void An_agent_gets_in_where_an_agent_may(string route, Verdict verdict) => RouteRights.Judge(RouteRights.Find(route), Agent, isDemo: false).ShouldBe(verdict);

    [Theory]
    [InlineData("/account", Verdict.Enter)]
    [InlineData("/sign-out", Verdict.Enter)]
    [InlineData("/", Verdict.DutyFirst)]
    [InlineData("/catalogue", Verdict.DutyFirst)]
    [InlineData("/_blazor", Verdict.DutyFirst)]
    public void Who_has_a_duty_sees_to_it_first(string route, Verdict verdict) =>
        RouteRights.Judge(RouteRights.Find(route), Agent with { Duty = Duty.ChangePassword }, isDemo: false).ShouldBe(verdict);

    [Theory]
    [InlineData("/flows", Verdict.Enter)]
    [InlineData("/simulator", Verdict.Enter)]
    [InlineData("/desk/people", Verdict.SignInFirst)]
    public void A_demo_is_open_but_for_who_may_enter(string route, Verdict verdict) => RouteRights.Judge(RouteRights.Find(route), person: null, isDemo: true).ShouldBe(verdict);

    [Fact]
    public void No_pattern_is_no_route_and_not_the_front_page() => RouteRights.Find(null).ShouldBeNull();

    [Theory]
    [InlineData("hooks/at-ussd", "/hooks/{line}")]
    [InlineData("/hooks/twilio-sms/report", "/hooks/{line}/report")]
    [InlineData("/hooks/hub/v3/conversations/", "/hooks/hub/v3/conversations")]
    [InlineData("/hooks/hub/.well-known/keys", "/hooks/hub/.well-known/keys")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css", "/_content/**")]
    [InlineData("{*path:regex(^(?!hooks).*$)}", "/{*path}")]
    [InlineData("/flows/{Name}", "/flows/{Name}")]
    public void A_pattern_is_found_as_it_is_listed(string pattern, string route) => RouteRights.Find(pattern)!.Route.ShouldBe(route);
}
