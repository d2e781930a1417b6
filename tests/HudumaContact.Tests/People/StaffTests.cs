using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

public sealed class StaffTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_makes_an_admin_and_a_demo_somebody_of_each_role()
    {
        await using var house = await StaffRoom.OpenAsync();
        (await house.Get<FirstStaff>().MakeAsync(isDemo: false, Cancellation)).Select(made => made.Person!.Name).ShouldBe(["admin"]);
        (await house.Get<FirstStaff>().MakeAsync(isDemo: false, Cancellation)).ShouldBeEmpty();

        await using var demo = await StaffRoom.OpenAsync(isDemo: true);
        var made = await demo.Get<FirstStaff>().MakeAsync(isDemo: true, Cancellation);
        made.SelectMany(each => each.Person!.Roles).Order().ShouldBe(Roles.All);
        foreach (var each in made) (await demo.Door.ByPasswordAsync(each.Person!.Name, each.Password, Cancellation)).ShouldBeOfType<Entrance.Open>();
    }

    [Fact]
    public async Task Two_who_add_the_same_name_at_once_make_one_person()
    {
        await using var room = await StaffRoom.OpenAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var scope = room.Board.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AddPerson>().RunAsync("a test", "amina", "", [Role.Agent], "", Cancellation);
        }));

        made.Count(each => each.Fault is null).ShouldBe(1);
        made.Where(each => each.Fault is not null).ShouldAllBe(each => each.Fault == "There is somebody called amina already.");
        (await room.Door.ByPasswordAsync("amina", made.Single(each => each.Fault is null).Password, Cancellation)).ShouldBeOfType<Entrance.Open>();
    }

    [Theory]
    [InlineData("sip:amina@example.go.ke", true)]
    [InlineData(" client:amina ", true)]
    [InlineData("+254700000001", true)]
    [InlineData("", true)]
    [InlineData("amina", false)]
    [InlineData("101", false)]
    [InlineData("sip:amina", false)]
    [InlineData("<Number>+254700000001</Number>", false)]
    public async Task Where_calls_ring_is_a_number_a_SIP_address_a_client_or_nothing(string voice, bool isTaken)
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina");
        (await room.Get<SetVoice>().RunAsync("admin", person, "client:before", Cancellation)).ShouldBeNull();

        var fault = await room.Get<SetVoice>().RunAsync("admin", person, voice, Cancellation);

        (fault is null).ShouldBe(isTaken);
        (await room.Get<IPeopleStore>().FindByNameAsync("amina", Cancellation))!.Voice.ShouldBe(isTaken ? voice.Trim() : "client:before");
    }

    [Theory]
    [InlineData("+254709000000", "a line of ours")]
    [InlineData("0709000000", "a line of ours")]
    [InlineData("+254900223344", "costs more than a call does")]
    public async Task What_would_call_us_or_cost_us_is_refused_with_what_to_write(string voice, string told)
    {
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton(new LineBook([new Line(new LineId("voice"), LineKind.Voice, "kept", "+254709000000", "demo")])));

        var fault = (await room.Get<SetVoice>().RunAsync("admin", (await room.AddAsync("amina")).Person, voice, Cancellation)).ShouldNotBeNull();

        fault.ShouldContain(told);
        fault.ShouldContain("Write ");
    }

    [Fact]
    public async Task An_extension_is_taken_where_there_is_an_exchange_and_else_refused_with_what_to_set()
    {
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton(new CallOptions { ExtensionsAt = "pbx.huduma.go.ke" }));
        await using var without = await StaffRoom.OpenAsync();

        (await room.Get<SetVoice>().RunAsync("admin", (await room.AddAsync("amina")).Person, "101", Cancellation)).ShouldBeNull();
        (await without.Get<SetVoice>().RunAsync("admin", (await without.AddAsync("amina")).Person, "101", Cancellation)).ShouldNotBeNull().ShouldContain("set Calls:ExtensionsAt to its SIP domain");

        (await room.Get<IPeopleStore>().FindByNameAsync("amina", Cancellation))!.Voice.ShouldBe("101");
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("aaaaaaaaaaaaaaaa", "different characters")]
    [InlineData("i-am-AMINA-of-embu", "must not be part")]
    public async Task A_password_must_be_long_and_not_the_name(string wanted, string told)
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("amina");
        (await room.Get<OwnPassword>().ChangeAsync(person, password, wanted, Cancellation)).ShouldNotBeNull().ShouldContain(told);
        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBeOfType<Entrance.Open>();
    }

    [Fact]
    public async Task Who_changes_their_password_has_no_duty_to_any_more_and_all_other_sign_ins_end()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("amina");
        room.Get<Duties>().Of(person).ShouldBe(Duty.ChangePassword);
        var elsewhere = PersonClaims.Of(person, Duty.ChangePassword);

        (await room.Get<OwnPassword>().ChangeAsync(person, password, "mango trees by the river", Cancellation)).ShouldBeNull();

        room.Get<Duties>().Of(await room.FindAsync("amina")).ShouldBe(Duty.None);
        (await room.Get<SignedInCheck>().NowAsync(elsewhere, Cancellation)).ShouldBeNull();
        (await room.Door.ByPasswordAsync("amina", "mango trees by the river", Cancellation)).ShouldBeOfType<Entrance.Open>();
    }

    [Fact]
    public async Task A_desk_that_was_left_open_gives_no_more_tries_at_the_password_than_the_door()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("amina");
        for (var tried = 0; tried < 10; tried++) await room.Get<OwnPassword>().ChangeAsync(person, "wrong", "mango trees by the river", Cancellation);
        (await room.Get<OwnPassword>().ChangeAsync(person, password, "mango trees by the river", Cancellation)).ShouldNotBeNull().ShouldStartWith("Too many wrong passwords");
    }

    [Fact]
    public async Task Supervisors_and_admins_need_a_second_factor_and_a_demo_asks_nobody_for_one()
    {
        await using var room = await StaffRoom.OpenAsync();
        foreach (var (role, duty) in new[] { (Role.Agent, Duty.None), (Role.Counsellor, Duty.None), (Role.FlowAuthor, Duty.None), (Role.Supervisor, Duty.SetSecondFactor), (Role.Admin, Duty.SetSecondFactor) })
        {
            var (person, _) = await room.AddAsync($"one-{Roles.Name(role)}", role);
            person.MustChangePassword = false;
            room.Get<Duties>().Of(person).ShouldBe(duty);
            new Duties(IsDemo: true).Of(person).ShouldBe(Duty.None);
        }
    }

    [Theory]
    [InlineData("kra texts=21", "texts=21")]
    [InlineData("text=3", "text=3")]
    [InlineData("callbacks=-1", "callbacks=-1")]
    [InlineData("chats=", "chats=")]
    public async Task What_says_nothing_of_how_much_somebody_has_at_once_is_not_written_down(string skills, string told)
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina");

        (await room.Get<AddPerson>().RunAsync("a test", "zawadi", "", [Role.Agent], skills, Cancellation)).Fault.ShouldBe($"'{told}' is no skill. {SkillWords.Told}");
        (await room.Get<ChangePerson>().RunAsync("a test", person, "", [Role.Agent], skills, Cancellation)).ShouldBe($"'{told}' is no skill. {SkillWords.Told}");
        (await room.Get<ChangePerson>().RunAsync("a test", person, "", [Role.Agent], "kra texts=3 callbacks=0", Cancellation)).ShouldBeNull();
        (await room.FindAsync("amina")).Skills.ShouldBe("kra texts=3 callbacks=0");
    }

    [Fact]
    public async Task The_last_admin_can_be_neither_disabled_nor_made_anything_else()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (first, _) = await room.AddAsync("first", Role.Admin);
        var (second, _) = await room.AddAsync("second", Role.Admin);
        (await room.Get<DisablePerson>().RunAsync("first", second, Cancellation)).ShouldBeNull();

        (await room.Get<DisablePerson>().RunAsync("first", first, Cancellation)).ShouldBe("There would be no admin left. Make somebody else admin first.");
        (await room.Get<ChangePerson>().RunAsync("first", first, "", [Role.Agent], "", Cancellation)).ShouldBe("There would be no admin left. Make somebody else admin first.");
        (await room.Get<DisablePerson>().UndoAsync("first", await room.FindAsync("second"), Cancellation)).ShouldBeNull();
        (await room.Get<ChangePerson>().RunAsync("first", first, "", [Role.Agent], "", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_change_one_person_at_once_do_not_write_over_each_other()
    {
        await using var room = await StaffRoom.OpenAsync();
        await room.AddAsync("amina");
        var (mine, yours) = (await room.FindAsync("amina"), await room.FindAsync("amina"));
        (await room.Get<ChangePerson>().RunAsync("one", mine, "Amina", [Role.Agent], "", Cancellation)).ShouldBeNull();
        (await room.Get<ChangePerson>().RunAsync("two", yours, "", [Role.Supervisor], "", Cancellation)).ShouldNotBeNull().ShouldContain("changed this person meanwhile");
        (await room.FindAsync("amina")).Roles.ShouldBe([Role.Agent]);
    }

    [Fact]
    public async Task A_live_page_is_no_longer_believed_when_roles_have_changed_or_the_sign_in_has_ended()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina", Role.Agent, Role.FlowAuthor);
        var opened = PersonClaims.Of(person, room.Get<Duties>().Of(person));
        (await room.Get<SignedInCheck>().IsUnchangedAsync(opened, Cancellation)).ShouldBeTrue();

        await room.Get<ChangePerson>().RunAsync("admin", person, "", [Role.Agent], "", Cancellation);
        (await room.Get<SignedInCheck>().IsUnchangedAsync(opened, Cancellation)).ShouldBeFalse();

        var again = PersonClaims.Of(person, room.Get<Duties>().Of(person));
        (await room.Get<SignedInCheck>().IsUnchangedAsync(again, Cancellation)).ShouldBeTrue();
        await room.Get<SignOutEverywhere>().RunAsync("admin", person, Cancellation);
        (await room.Get<SignedInCheck>().IsUnchangedAsync(again, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_half_way_in_is_nobody()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina");
        PersonClaims.PersonOf(PersonClaims.HalfWay(person)).ShouldBeNull();
        PersonClaims.PersonOf(PersonClaims.Of(person, Duty.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reset_password_opens_a_locked_door_and_takes_the_second_factor_off_where_wished()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("said", Role.Supervisor);
        await room.SetSecondFactorAsync(person, password);
        for (var tried = 0; tried < 10; tried++) await room.Door.ByPasswordAsync("said", "wrong", Cancellation);

        var made = await room.Get<ResetPassword>().RunAsync("admin", await room.FindAsync("said"), alsoSecondFactor: true, Cancellation);

        (await room.Door.ByPasswordAsync("said", password, Cancellation)).ShouldBe(Entrance.Refused);
        (await room.Door.ByPasswordAsync("said", made.Password, Cancellation)).ShouldBeOfType<Entrance.Open>();
        made.ToString().ShouldNotContain(made.Password);
    }

    [Fact]
    public async Task What_is_done_to_people_is_on_record_with_who_did_it()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina");
        await room.Get<ChangePerson>().RunAsync("admin", person, "Amina", [Role.Agent, Role.Counsellor], "", Cancellation);
        await room.Get<SignOutEverywhere>().RunAsync("admin", person, Cancellation);
        await room.Get<ResetPassword>().RunAsync("admin", person, alsoSecondFactor: false, Cancellation);
        await room.Get<DisablePerson>().RunAsync("admin", person, Cancellation);
        await room.Get<DisablePerson>().UndoAsync("admin", person, Cancellation);

        (await room.TrailAsync()).ShouldBe(
        [
            "a test PersonAdded person:amina agent",
            "admin RolesChanged person:amina agent -> agent counsellor",
            "admin Changed person:amina full name",
            "admin SignedOutEverywhere person:amina",
            "admin PasswordReset person:amina",
            "admin PersonDisabled person:amina",
            "admin PersonEnabled person:amina",
        ]);
    }

    [Fact]
    public async Task Skills_are_on_record_too_since_they_open_private_queues()
    {
        await using var room = await StaffRoom.OpenAsync();
        var made = await room.Get<AddPerson>().RunAsync("admin", "baraka", "", [Role.Agent], "general sw", Cancellation);
        await room.Get<ChangePerson>().RunAsync("admin", made.Person!, "", [Role.Agent], "fraud sw", Cancellation);
        await room.Get<ChangePerson>().RunAsync("admin", made.Person!, "", [Role.Agent], "fraud sw ", Cancellation);

        (await room.TrailAsync()).ShouldBe(["admin PersonAdded person:baraka agent; skills: general sw", "admin Changed person:baraka skills: general sw -> fraud sw"]);
    }

    [Fact]
    public async Task What_can_not_be_audited_is_not_done()
    {
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton<IAuditTrail>(new FullTrail()));
        await Should.ThrowAsync<IOException>(() => room.AddAsync("amina"));
        (await room.People.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Neither_the_secret_of_an_app_nor_a_recovery_code_nor_a_password_can_be_read_on_disk()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("said", Role.Supervisor);
        var secret = await room.SetSecondFactorAsync(person, password);
        var codes = (await room.Get<OwnSecondFactor>().RenewCodesAsync(await room.FindAsync("said"), password, Cancellation)).Codes;
        SqliteConnection.ClearAllPools();

        foreach (var file in Directory.EnumerateFiles(room.Board.Folder, "huduma.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            var text = Encoding.Latin1.GetString(bytes);
            text.ShouldNotContain(Encoding.Latin1.GetString(secret));
            text.ShouldNotContain(password);
            foreach (var code in codes) text.ShouldNotContain(code);
        }
    }

    private sealed class FullTrail : IAuditTrail
    {
        public Task WriteAsync(AuditEntry entry, CancellationToken cancellation) => throw new IOException("The disk is full.");
    }
}
