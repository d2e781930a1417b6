using System.Net;
using HudumaContact.People;
using HudumaContact.Tests.Host;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.SignIn;

/// <summary>The page of who may enter, used by an admin of a demo.</summary>
public sealed class PeoplePageTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private const string People = "/desk/people";

    [Fact]
    public async Task Even_in_a_demo_it_is_for_admins_alone()
    {
        using var stranger = new Visitor(house.Address);
        (await stranger.GetAsync(People)).ShouldBe(HttpStatusCode.Redirect);
        stranger.Location.ShouldBe("/sign-in?ReturnUrl=%2Fdesk%2Fpeople");
        using var agent = await house.SignedInAsync("agent");
        (await agent.GetAsync(People)).ShouldBe(HttpStatusCode.Forbidden);
        // Everything else of a demo stays open.
        (await stranger.GetAsync("/flows")).ShouldBe(HttpStatusCode.OK);
        (await agent.GetAsync("/flows")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_added_signs_in_with_the_password_that_is_shown_once()
    {
        using var admin = await house.SignedInAsync("admin");
        (await admin.SubmitAsync(People, "add", ("Who", "Zawadi"), ("FullName", "Zawadi <b>Mwangi"), ("Roles", "agent"), ("Roles", "counsellor"), ("Skills", "kra sw"))).ShouldBe(HttpStatusCode.OK);
        var password = Between(admin.Page, "data-testid=\"made\">", "</code>");
        admin.Page.ShouldContain("Zawadi <b>Mwangi</b>");

        using var zawadi = new Visitor(house.Address);
        (await zawadi.SignInAsync("zawadi", password)).ShouldBe(HttpStatusCode.Redirect);
        (await house.FindAsync("zawadi")).Roles.ShouldBe([Role.Agent, Role.Counsellor]);
        await admin.GetAsync(People);
        admin.Page.ShouldNotContain(password);
    }

    [Fact]
    public async Task Somebody_is_given_other_roles_a_new_password_and_shut_out()
    {
        using var admin = await house.SignedInAsync("admin");
        await admin.SubmitAsync(People, "add", ("Who", "juma"), ("Roles", "agent"));
        using var juma = new Visitor(house.Address);
        await juma.SignInAsync("juma", Between(admin.Page, "data-testid=\"made\">", "</code>"));

        (await admin.SubmitAsync(People, "change-juma", ("FullName", "Juma"), ("Roles", "flow-author"), ("Skills", ""), ("Wish", "change"))).ShouldBe(HttpStatusCode.OK);
        admin.Page.ShouldContain("juma: kept.");
        (await house.FindAsync("juma")).Roles.ShouldBe([Role.FlowAuthor]);
        (await juma.GetAsync("/account")).ShouldBe(HttpStatusCode.OK);
        juma.Page.ShouldContain("flow-author");

        await admin.SubmitAsync(People, "change-juma", ("Roles", "flow-author"), ("Wish", "reset"));
        var password = Between(admin.Page, "data-testid=\"made\">", "</code>");
        (await juma.GetAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        (await juma.SignInAsync("juma", password)).ShouldBe(HttpStatusCode.Redirect);

        await admin.SubmitAsync(People, "change-juma", ("Roles", "flow-author"), ("Wish", "disable"));
        (await juma.GetAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        (await juma.SignInAsync("juma", password)).ShouldBe(HttpStatusCode.OK);
        await admin.SubmitAsync(People, "change-juma", ("Roles", "flow-author"), ("Wish", "enable"));
        (await juma.SignInAsync("juma", password)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_calls_ring_is_written_beside_somebody_and_what_rings_nowhere_is_refused()
    {
        using var admin = await house.SignedInAsync("admin");
        await admin.SubmitAsync(People, "add", ("Who", "halima"), ("Roles", "agent"), ("Voice", "sip:halima@pbx.example.go.ke"));
        (await house.FindAsync("halima")).Voice.ShouldBe("sip:halima@pbx.example.go.ke");

        await admin.SubmitAsync(People, "change-halima", ("Roles", "agent"), ("Voice", "halima"), ("Wish", "change"));
        Trouble(admin).ShouldStartWith("Where calls ring is a number");
        (await house.FindAsync("halima")).Voice.ShouldBe("sip:halima@pbx.example.go.ke");

        await admin.SubmitAsync(People, "change-halima", ("Roles", "agent"), ("Voice", ""), ("Wish", "change"));
        (await house.FindAsync("halima")).Voice.ShouldBe("");
    }

    [Fact]
    public async Task What_can_not_be_is_told_with_what_to_do()
    {
        using var admin = await house.SignedInAsync("admin");
        await admin.SubmitAsync(People, "add", ("Who", "nyambura"));
        Trouble(admin).ShouldStartWith("Give at least one role");
        await admin.SubmitAsync(People, "add", ("Who", "agent"), ("Roles", "agent"));
        Trouble(admin).ShouldBe("There is somebody called agent already.");
        await admin.SubmitAsync(People, "add", ("Who", "mama mboga"), ("Roles", "agent"));
        Trouble(admin).ShouldContain("is invalid");
        await admin.SubmitAsync(People, "change-admin", ("Roles", "agent"), ("Wish", "change"));
        Trouble(admin).ShouldStartWith("There would be no admin left.");
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        using var admin = await house.SignedInAsync("admin");
        (await admin.PostAsync(People, ("_handler", "add"), ("Who", "mallory"), ("Roles", "admin"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Trouble(Visitor visitor) => Between(visitor.Page, "data-testid=\"trouble\">", "</p>");

    private static string Between(string page, string begin, string end)
    {
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, $"There is no {begin} in {page}");
        return page[(from + begin.Length)..page.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
