using System.Net;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.Staff;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.SignIn;

/// <summary>Entering by the house's own directory.</summary>
public sealed class DirectorySignInTests(HouseWithDirectory house) : IClassFixture<HouseWithDirectory>
{
    private readonly FakeDirectory _directory = house.Directory;
    private readonly RunningHost _host = house.Host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_a_role_there_enters_and_goes_on_where_they_wanted_to()
    {
        using var visitor = new Visitor(_host.Client.BaseAddress!);
        await visitor.GetAsync("/sign-in?ReturnUrl=%2Fdesk%2Fpeople");
        visitor.Page.ShouldContain("Sign in by the ministry");
        visitor.Page.ShouldContain("href=\"/sign-in/openid?ReturnUrl=%2Fdesk%2Fpeople\"");

        await EnterAsync(visitor, Somebody("s-1", "Wanjiru@ministry.go.ke", "it"), "/desk/people");

        visitor.Status.ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldBe("/desk/people");
        (await visitor.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.OK);
        _directory.Asked["redirect_uri"].ToString().ShouldBe(_host.Client.BaseAddress + "sign-in/openid/back");
        var person = await FindAsync("wanjiru@ministry.go.ke");
        person.Roles.ShouldBe([Role.Supervisor, Role.Admin]);
        new Duties(IsDemo: false).Of(person).ShouldBe(Duty.None);
    }

    [Fact]
    public async Task What_they_are_follows_the_directory_at_each_sign_in()
    {
        using var visitor = new Visitor(_host.Client.BaseAddress!);
        await EnterAsync(visitor, Somebody("s-2", "otieno", "it"));
        await EnterAsync(visitor, Somebody("s-2", "otieno.renamed", "desk-staff", "unknown"));

        (await FindAsync("otieno")).Roles.ShouldBe([Role.Agent]);
        (await visitor.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_has_no_role_of_ours_is_disabled_or_bears_the_name_of_one_of_our_own_does_not_enter()
    {
        await RefusedAsync(Somebody("s-3", "mallory", "gardener"), "no role of the directory is one of ours");
        await RefusedAsync(Somebody("s-4", "admin", "it"), "the directory knows somebody else by this name");

        using var visitor = new Visitor(_host.Client.BaseAddress!);
        await EnterAsync(visitor, Somebody("s-5", "njoroge", "desk-staff"));
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DisablePerson>().RunAsync("a test", await FindAsync("njoroge"), Cancellation);
        await RefusedAsync(Somebody("s-5", "njoroge", "desk-staff"), "disabled");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_lets_nobody_in()
    {
        using var visitor = new Visitor(_host.Client.BaseAddress!);
        (await visitor.GetAsync("/sign-in/openid/back?code=code-0&state=made-up")).ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldBe("/sign-in?trouble=directory");
        visitor.Cookies.Keys.ShouldNotContain("huduma");
    }

    private async Task RefusedAsync(Dictionary<string, object> claims, string why)
    {
        using var visitor = new Visitor(_host.Client.BaseAddress!);
        await EnterAsync(visitor, claims);
        visitor.Location.ShouldBe("/sign-in?trouble=directory");
        visitor.Cookies.Keys.ShouldNotContain("huduma");
        (await visitor.GetAsync(visitor.Location)).ShouldBe(HttpStatusCode.OK);
        visitor.Page.ShouldContain("Your organisation did not let you in here.");
        (await _host.Services.GetRequiredService<IAuditLog>().ListAsync("the directory", from: null, until: null, 1, Cancellation)).Single().Detail.ShouldBe(why);
    }

    /// <summary>From our link to the directory and back, as a browser goes.</summary>
    private async Task EnterAsync(Visitor visitor, Dictionary<string, object> claims, string wanted = "/")
    {
        _directory.Claims = claims;
        (await visitor.GetAsync("/sign-in/openid?ReturnUrl=" + Uri.EscapeDataString(wanted))).ShouldBe(HttpStatusCode.Redirect);
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await there.GetAsync(new Uri(visitor.Location), Cancellation);
        await visitor.GetAsync(back.Headers.Location!.PathAndQuery);
    }

    private static Dictionary<string, object> Somebody(string subject, string name, params string[] roles) =>
        new() { ["sub"] = subject, ["preferred_username"] = name, ["name"] = "Somebody There", ["roles"] = roles };

    private async Task<Person> FindAsync(string name) => (await _host.Services.GetRequiredService<IPeopleStore>().FindByNameAsync(name, Cancellation)).ShouldNotBeNull();
}
