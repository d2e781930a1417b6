using HudumaContact.People.Routes;
using HudumaContact.Tests.Providers.BotFramework;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>The list of routes against the routes of the real server, in a demo and outside one, and those that a hub outside gets.</summary>
public sealed class RouteListTests(RunningHost demo, OwnHouse house) : IClassFixture<RunningHost>, IClassFixture<OwnHouse>
{
    [Fact]
    public async Task Every_route_is_in_the_list()
    {
        await using var hub = await HubHook.OpenAsync();
        Patterns(demo.Services, house.Services, hub.Services).Where(pattern => RouteRights.Find(pattern) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_entry_of_the_list_is_a_route()
    {
        await using var hub = await HubHook.OpenAsync();
        var listed = Patterns(demo.Services, hub.Services).Select(RouteRights.Find).ToHashSet();
        RouteRights.All.Where(right => !listed.Contains(right)).Select(right => right.Route).ShouldBeEmpty();
    }

    [Fact]
    public void What_machines_call_is_below_hooks_or_a_chats() =>
        RouteRights.All.Where(right => right.Who == Who.Machine).ShouldAllBe(right => right.Route.StartsWith("/hooks/", StringComparison.Ordinal) || right.Route.StartsWith("/v3/directline/", StringComparison.Ordinal));

    [Fact]
    public void Below_hooks_nothing_waits_for_the_gate_which_is_not_asked_there() =>
        RouteRights.All.Where(right => right.Route.StartsWith("/hooks/", StringComparison.Ordinal)).ShouldAllBe(right => right.Who == Who.Machine || right.Who == Who.Anyone);

    [Fact]
    public void The_operators_guide_has_the_list_as_it_is() =>
        File.ReadAllText(Path.Combine(TopFolder.Path, "docs", "operating.md")).ShouldContain(
            RouteTable.Markdown, Case.Sensitive, $"Put this in place of the table of routes in docs/operating.md:\n{RouteTable.Markdown}\n");

    private static IEnumerable<string> Patterns(params IEnumerable<IServiceProvider> servers) =>
        servers.SelectMany(server => server.GetRequiredService<EndpointDataSource>().Endpoints).Select(endpoint => endpoint.ShouldBeOfType<RouteEndpoint>().RoutePattern.RawText!).Distinct();
}
