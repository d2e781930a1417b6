using System.Net;
using HudumaContact.Handoff.Agents;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using HudumaContact.Tests.Host;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.SignIn;

/// <summary>Entering a house that is no demo, by its pages.</summary>
public sealed class SignInPageTests(OwnHouse house) : IClassFixture<OwnHouse>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_goes_on_where_they_wanted_to()
    {
        var password = await house.AddAsync("wanjiru", Role.Agent);
        using var visitor = new Visitor(house.Address);

        (await visitor.SignInAsync("wanjiru", password, "/sign-in?ReturnUrl=%2Fcatalogue%3Fq%3Dpassport")).ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldBe("/catalogue?q=passport");
        (await visitor.GetAsync(visitor.Location)).ShouldBe(HttpStatusCode.OK);
        visitor.Page.ShouldContain("data-testid=\"me\"");
        visitor.Page.ShouldContain("blazor.web.js");
    }

    [Fact]
    public async Task An_address_of_another_site_is_not_gone_to()
    {
        var password = await house.AddAsync("kiptoo", Role.Agent);
        using var visitor = new Visitor(house.Address);
        foreach (var wanted in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example" })
        {
            await visitor.SignInAsync("kiptoo", password, "/sign-in?ReturnUrl=" + Uri.EscapeDataString(wanted));
            visitor.Location.ShouldBe("/");
        }
    }

    [Fact]
    public async Task A_wrong_name_a_wrong_password_and_a_locked_door_sound_the_same()
    {
        var password = await house.AddAsync("akinyi", Role.Agent);
        using var visitor = new Visitor(house.Address);

        (await visitor.SignInAsync("nobody-of-ours", password)).ShouldBe(HttpStatusCode.OK);
        var wrongName = Said(visitor);
        for (var tried = 0; tried < 10; tried++)
        {
            (await visitor.SignInAsync("akinyi", "a wrong password")).ShouldBe(HttpStatusCode.OK);
            Said(visitor).ShouldBe(wrongName);
        }

        (await visitor.SignInAsync("akinyi", password)).ShouldBe(HttpStatusCode.OK);
        Said(visitor).ShouldBe(wrongName);
        visitor.Cookies.Keys.ShouldNotContain("huduma");
        (await LastOfAsync(AuditEntry.Stranger)).ShouldBe("SignInRefused person:akinyi locked");
    }

    [Fact]
    public async Task The_cookie_is_not_for_scripts_nor_for_other_sites_nor_for_plain_lines()
    {
        var password = await house.AddAsync("njeri", Role.Agent);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("njeri", password);

        var cookie = visitor.Cookies["huduma"].ToLowerInvariant();
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldNotContain("expires=");
        visitor.Cookies.Values.ShouldAllBe(each => each.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        var password = await house.AddAsync("mwende", Role.Agent);
        using var visitor = new Visitor(house.Address);
        (await visitor.PostAsync("/sign-in", ("_handler", "sign-in"), ("Name", "mwende"), ("Password", password))).ShouldBe(HttpStatusCode.BadRequest);
        visitor.Cookies.Keys.ShouldNotContain("huduma");
    }

    [Fact]
    public async Task A_page_without_the_right_is_refused_and_the_asking_is_on_record()
    {
        var password = await house.AddAsync("wafula", Role.Agent);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("wafula", password);

        foreach (var page in new[] { "/desk/people", "/flows", "/desk/lines", "/catalogue/unanswered" })
        {
            (await visitor.GetAsync(page)).ShouldBe(HttpStatusCode.Forbidden, page);
            visitor.Page.ShouldContain("This page is not for you");
            visitor.Page.ShouldNotContain("blazor.web.js");
            (await LastOfAsync("wafula")).ShouldBe($"Refused page:{page}");
        }

        (await visitor.GetAsync("/")).ShouldBe(HttpStatusCode.OK);
        visitor.Page.ShouldContain("href=\"/catalogue\"");
        visitor.Page.ShouldNotContain("href=\"/flows\"");
        visitor.Page.ShouldNotContain("/simulator");
    }

    [Fact]
    public async Task A_page_that_is_asked_for_by_a_long_and_odd_address_is_one_short_line_of_the_record()
    {
        var password = await house.AddAsync("kerubo", Role.Agent);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("kerubo", password);

        (await visitor.GetAsync("/flows/a%0A99%20admin%20Saw" + new string('x', 5_000))).ShouldBe(HttpStatusCode.Forbidden);

        var line = await LastOfAsync("kerubo");
        line.ShouldStartWith("Refused page:/flows/a%0A99%20admin%20Sawxxx");
        line.Length.ShouldBe("Refused page:".Length + 200);
    }

    [Fact]
    public async Task A_role_that_is_taken_is_gone_with_the_next_step()
    {
        var password = await house.AddAsync("chebet", Role.Agent, Role.FlowAuthor);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("chebet", password);
        (await visitor.GetAsync("/flows")).ShouldBe(HttpStatusCode.OK);

        var person = await house.FindAsync("chebet");
        (await house.DoAsync<ChangePerson, string?>(change => change.RunAsync("a test", person, "", [Role.Agent], "", Cancellation))).ShouldBeNull();

        (await visitor.GetAsync("/flows")).ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/catalogue")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_with_the_next_step()
    {
        var password = await house.AddAsync("barasa", Role.Agent);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("barasa", password);

        var person = await house.FindAsync("barasa");
        (await house.DoAsync<DisablePerson, string?>(disable => disable.RunAsync("a test", person, Cancellation))).ShouldBeNull();

        (await visitor.GetAsync("/catalogue")).ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldStartWith("/sign-in");
        visitor.Cookies.Keys.ShouldNotContain("huduma");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_a_link_signs_nobody_out()
    {
        var password = await house.AddAsync("moraa", Role.Agent);
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("moraa", password);

        (await visitor.GetAsync("/sign-out")).ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/catalogue")).ShouldBe(HttpStatusCode.OK);
        (await visitor.SubmitAsync("/sign-out", "sign-out")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/catalogue")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_signs_out_leaves_the_desk_at_once()
    {
        var password = await house.AddAsync("zawadi", Role.Agent);
        var me = new AgentId((await house.FindAsync("zawadi")).Id);
        var agents = house.Services.GetRequiredService<AgentBoard>();
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("zawadi", password);
        (await visitor.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);
        agents.Find(me).ShouldNotBeNull();

        (await visitor.SubmitAsync("/sign-out", "sign-out")).ShouldBe(HttpStatusCode.Redirect);

        agents.Find(me).ShouldBeNull();
    }

    [Fact]
    public async Task With_each_heartbeat_an_agent_is_as_the_records_have_them()
    {
        var password = await house.AddAsync("baraka", Role.Agent, Role.Counsellor);
        var baraka = await house.FindAsync("baraka");
        var agents = house.Services.GetRequiredService<AgentBoard>();
        using var visitor = new Visitor(house.Address);
        await visitor.SignInAsync("baraka", password);
        await visitor.PostAsync("/desk/beat");
        agents.Find(new AgentId(baraka.Id)).ShouldNotBeNull().Agent.Skills.ShouldContain("counselling");

        (await house.DoAsync<ChangePerson, string?>(change => change.RunAsync("a test", baraka, "", [Role.Agent], "kra texts=2", Cancellation))).ShouldBeNull();
        (await visitor.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);

        var now = agents.Find(new AgentId(baraka.Id)).ShouldNotBeNull().Agent;
        now.Skills.ShouldBe(["kra"]);
        now.Room.ShouldBe(Room.Usual with { Texts = 2 });
    }

    [Fact]
    public async Task A_sign_in_outlives_a_restart()
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        var password = await own.AddAsync("amina", Role.Agent);
        using var before = new Visitor(own.Address);
        await before.SignInAsync("amina", password);

        await own.RestartAsync();
        using var after = new Visitor(own.Address);
        foreach (var (name, cookie) in before.Cookies) after.Cookies[name] = cookie;
        (await after.GetAsync("/catalogue")).ShouldBe(HttpStatusCode.OK);

        // What cookies are made with is with the records, for every host, and of no use to who reads them.
        var key = await ScalarAsync(own, "SELECT group_concat(xml) FROM protection_keys");
        key.ShouldContain("<sealed");
        key.ShouldNotContain("<masterKey");
    }

    [Fact]
    public async Task The_first_admin_chooses_a_password_and_sets_a_second_factor_before_anything_else()
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        using var visitor = new Visitor(own.Address);
        (await visitor.SignInAsync("admin", own.AdminPassword)).ShouldBe(HttpStatusCode.Redirect);

        (await visitor.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.Redirect);
        visitor.Location.ShouldBe("/account");
        (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1")).ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.SubmitAsync("/account", "password", ("Current", own.AdminPassword), ("Wanted", "mango trees by the river"), ("Again", "mango trees by the rivre"))).ShouldBe(HttpStatusCode.OK);
        Said(visitor).ShouldBe("The two new passwords are not the same.");
        (await visitor.SubmitAgainAsync("/account", "password", ("Current", own.AdminPassword), ("Wanted", "mango trees by the river"), ("Again", "mango trees by the river"))).ShouldBe(HttpStatusCode.OK);
        visitor.Page.ShouldContain("Your password is changed.");

        (await visitor.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/account")).ShouldBe(HttpStatusCode.OK);
        var secret = Between(visitor.Page, "data-testid=\"secret\">", "</code>");
        (await visitor.SubmitAgainAsync("/account", "factor", ("Code", CodeOf(secret)), ("Current", "mango trees by the river"))).ShouldBe(HttpStatusCode.OK);
        var recovery = Between(Between(visitor.Page, "data-testid=\"codes\">", "</ul>"), "<code>", "</code>");
        (await visitor.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.OK);

        using var another = new Visitor(own.Address);
        (await another.SignInAsync("admin", "mango trees by the river", "/sign-in?ReturnUrl=%2Fdesk%2Fpeople")).ShouldBe(HttpStatusCode.Redirect);
        another.Location.ShouldBe("/sign-in/code?ReturnUrl=%2Fdesk%2Fpeople");
        another.Cookies.Keys.ShouldNotContain("huduma");
        // The password alone opens nothing.
        (await another.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.Redirect);
        (await another.SubmitAsync("/sign-in/code?ReturnUrl=%2Fdesk%2Fpeople", "code", ("Code", "000000"))).ShouldBe(HttpStatusCode.OK);
        Said(another).ShouldStartWith("That did not work. Each code is good once");
        (await another.SubmitAgainAsync("/sign-in/code?ReturnUrl=%2Fdesk%2Fpeople", "code", ("Code", recovery))).ShouldBe(HttpStatusCode.Redirect);
        another.Location.ShouldBe("/desk/people");
        (await another.GetAsync("/desk/people")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_can_not_be_audited_lets_nobody_in_and_says_so_on_a_page()
    {
        await using var own = new OwnHouse();
        await own.StartAsync("--Log:Level=Fatal");
        var password = await own.AddAsync("amina", Role.Agent);
        await ScalarAsync(own, "DROP TABLE audit_entries");
        using var visitor = new Visitor(own.Address);
        (await visitor.SignInAsync("amina", password)).ShouldBe(HttpStatusCode.InternalServerError);
        visitor.Page.ShouldContain("Something went wrong here");
        visitor.Cookies.Keys.ShouldNotContain("huduma");
    }

    private static string Said(Visitor visitor) => Between(visitor.Page, "data-testid=\"trouble\">", "</p>");

    private static string Between(string page, string begin, string end)
    {
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, $"There is no {begin} in {page}");
        return page[(from + begin.Length)..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string CodeOf(string typedSecret) => Totp.Code(Base32(typedSecret.Replace(" ", "", StringComparison.Ordinal)), TimeProvider.System.GetUtcNow());

    private static byte[] Base32(string letters)
    {
        var bits = string.Concat(letters.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private static async Task<string> ScalarAsync(OwnHouse own, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(own.Folder, "data", "huduma.db")};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Cancellation))?.ToString() ?? "";
    }

    private async Task<string> LastOfAsync(string by)
    {
        var line = (await house.Services.GetRequiredService<IAuditLog>().ListAsync(by, from: null, until: null, 1, Cancellation)).Single();
        return $"{line.Act} {line.What} {line.Detail}".TrimEnd();
    }
}
