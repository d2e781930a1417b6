using System.Reflection;
using HudumaContact.Desk;
using HudumaContact.Desk.Catalogue;
using HudumaContact.Desk.Flows;
using HudumaContact.Desk.Front;
using HudumaContact.Desk.Gate;
using HudumaContact.Desk.Lines;
using HudumaContact.Desk.Simulator;
using HudumaContact.Desk.Staff;
using HudumaContact.People;
using HudumaContact.People.Routes;
using Microsoft.AspNetCore.Components;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Gate;

/// <summary>A live page goes to another page without a request: who may is asked there by the page's own type.</summary>
public sealed class PageGateTests
{
    private static readonly SignedInPerson Agent = new(Guid.Empty, "amina", "", [Role.Agent], Duty.None);

    [Theory]
    [InlineData(typeof(FrontPage), Verdict.Enter)]
    [InlineData(typeof(CataloguePage), Verdict.Enter)]
    [InlineData(typeof(FlowsPage), Verdict.Refused)]
    [InlineData(typeof(UnansweredPage), Verdict.Refused)]
    [InlineData(typeof(LinesPage), Verdict.Refused)]
    [InlineData(typeof(PeoplePage), Verdict.Refused)]
    [InlineData(typeof(SimulatorPage), Verdict.NotThere)]
    public void An_agent_sees_what_an_agent_may(Type page, Verdict verdict) => PageGate.Judge(page, Agent, isDemo: false).ShouldBe(verdict);

    [Fact]
    public void Whose_sign_in_has_ended_sees_none_of_them()
    {
        foreach (var page in new[] { typeof(FrontPage), typeof(CataloguePage), typeof(FlowsPage), typeof(PeoplePage) }) PageGate.Judge(page, person: null, isDemo: false).ShouldBe(Verdict.SignInFirst);
    }

    [Fact]
    public void All_routes_of_a_page_ask_for_the_same()
    {
        foreach (var page in typeof(App).Assembly.GetTypes())
        {
            page.GetCustomAttributes<RouteAttribute>().Select(route => RouteRights.Find(route.Template)).Select(right => (right?.Who, right?.Needs, right?.IsOpenInDemo)).Distinct().Count()
                .ShouldBeLessThanOrEqualTo(1, page.Name);
        }
    }
}
