using HudumaContact.People.Routes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>The list of routes against the routes of the real server, in a demo and outside one.</summary>
public sealed class RouteListTests(RunningHost demo, OwnHouse house) : IClassFixture<RunningHost>, IClassFixture<OwnHouse>
{
    [Fact]
    public void Every_route_is_in_the_list() =>
        Patterns(demo.Services).Concat(Patterns(house.Services)).Where(pattern => RouteRights.Find(pattern) is null).ShouldBeEmpty();

    [Fact]
    public void Every_entry_of_the_list_is_a_route()
    {
        var listed = Patterns(demo.Services).Select(RouteRights.Find).ToHashSet();
        RouteRights.All.Where(right => !listed.Contains(right)).Select(right => right.Route).ShouldBeEmpty();
    }

    [Fact]
    public void What_machines_call_is_below_hooks_and_nothing_else_is() =>
        RouteRights.All.Where(right => right.Who == Who.Machine != right.Route.StartsWith("/hooks/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_operators_guide_has_the_list_as_it_is() =>
        File.ReadAllText(Path.Combine(TopFolder.Path, "docs", "operating.md")).ShouldContain(
            RouteTable.Markdown, Case.Sensitive, $"Put this in place of the table of routes in docs/operating.md:\n{RouteTable.Markdown}\n");

    private static IEnumerable<string> Patterns(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.ShouldBeOfType<RouteEndpoint>().RoutePattern.RawText!).Distinct();
}
