using HudumaContact.Host.CommandLine.Audit;
using HudumaContact.Host.CommandLine.People;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using HudumaContact.Tests.People;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

/// <summary>The commands of who may enter, and of what they did.</summary>
public sealed class PeopleCommandTests : IDisposable
{
    private readonly StringWriter _output = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_added_given_roles_and_a_password_and_shut_out()
    {
        await using var room = await StaffRoom.OpenAsync();
        var services = room.Get<IServiceProvider>();
        (await PeopleList.RunAsync(services, _output, Cancellation)).ShouldBe(0);
        Told().ShouldContain("There is nobody yet.");

        (await PeopleAdd.RunAsync(services, "Amina", "agent,supervisor", "Amina Odhiambo", "kra", "", "root", _output, Cancellation)).ShouldBe(0);
        (await room.Door.ByPasswordAsync("amina", Told().Split(' ')[^1].Trim(), Cancellation)).ShouldBeOfType<Entrance.Open>();
        (await PeopleRoles.RunAsync(services, "amina", "counsellor", "root", _output, Cancellation)).ShouldBe(0);
        Told().Trim().ShouldBe("amina is counsellor now.");
        (await room.FindAsync("amina")).FullName.ShouldBe("Amina Odhiambo");
        (await PeopleResetPassword.RunAsync(services, "amina", factor: false, "root", _output, Cancellation)).ShouldBe(0);
        var password = Told().Split(' ')[^1].Trim();
        (await PeopleDisable.RunAsync(services, "amina", undo: false, "root", _output, Cancellation)).ShouldBe(0);
        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBe(Entrance.Refused);
        (await PeopleDisable.RunAsync(services, "amina", undo: true, "root", _output, Cancellation)).ShouldBe(0);
        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBeOfType<Entrance.Open>();

        (await PeopleList.RunAsync(services, _output, Cancellation)).ShouldBe(0);
        Told().ShouldContain("last in: 2026-11-23 10:");
        (await room.TrailAsync())[0].ShouldBe("command line: root PersonAdded person:amina agent supervisor; skills: kra");
    }

    [Fact]
    public async Task What_can_not_be_done_says_what_to_do_instead()
    {
        await using var room = await StaffRoom.OpenAsync();
        var services = room.Get<IServiceProvider>();
        (await PeopleAdd.RunAsync(services, "amina", "boss", "", "", "", "root", _output, Cancellation)).ShouldBe(1);
        Told().Trim().ShouldBe("'boss' is no role. Write one or more of agent, counsellor, supervisor, flow-author, admin.");
        (await PeopleRoles.RunAsync(services, "amina", "agent", "root", _output, Cancellation)).ShouldBe(1);
        Told().Trim().ShouldBe("There is nobody called amina. huduma people list shows everybody.");
        await room.AddAsync("admin", Role.Admin);
        (await PeopleDisable.RunAsync(services, "admin", undo: false, "root", _output, Cancellation)).ShouldBe(1);
        Told().Trim().ShouldBe("There would be no admin left. Make somebody else admin first.");
    }

    [Fact]
    public async Task What_somebody_typed_looks_like_no_other_line_of_the_trail_and_steers_no_terminal()
    {
        await using var room = await StaffRoom.OpenAsync();
        await room.Get<IAuditTrail>().WriteAsync(new AuditEntry("amina", Act.Changed, "person:baraka", "skills: kra\n     9  2026-11-23 10:00:00  admin  Saw\u001b[2J"), Cancellation);

        (await AuditList.RunAsync(room.Get<IServiceProvider>(), by: null, on: null, 50, _output, Cancellation)).ShouldBe(0);

        var listed = Told().TrimEnd();
        listed.Split('\n').ShouldHaveSingleItem();
        listed.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task The_trail_is_listed_by_name_and_day_and_checked()
    {
        await using var room = await StaffRoom.OpenAsync();
        var services = room.Get<IServiceProvider>();
        (await AuditVerify.RunAsync(services, head: null, _output, Cancellation)).ShouldBe(0);
        Told().Trim().ShouldBe("The trail is empty.");
        var (person, _) = await room.AddAsync("amina");
        await room.Get<SignOutEverywhere>().RunAsync("otieno", person, Cancellation);

        (await AuditList.RunAsync(services, by: null, on: new DateOnly(2026, 11, 23), 50, _output, Cancellation)).ShouldBe(0);
        var lines = Told().Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldEndWith("otieno  SignedOutEverywhere  person:amina");
        (await AuditList.RunAsync(services, by: "otieno", on: new DateOnly(2026, 11, 24), 50, _output, Cancellation)).ShouldBe(0);
        Told().Trim().ShouldBe("There is nothing of that in the trail.");

        (await AuditVerify.RunAsync(services, head: null, _output, Cancellation)).ShouldBe(0);
        var head = Told().Trim().Split(' ')[^1];
        (await AuditVerify.RunAsync(services, head, _output, Cancellation)).ShouldBe(0);
        Told().ShouldStartWith("All 2 entries fit. The last one is 2:");
        (await AuditVerify.RunAsync(services, "3:" + head[2..], _output, Cancellation)).ShouldBe(1);
        Told().ShouldStartWith("Entry 3 does not fit: it is missing");
        (await AuditVerify.RunAsync(services, "2:abc", _output, Cancellation)).ShouldBe(1);
        Told().ShouldContain("is no entry");
    }

    public void Dispose() => _output.Dispose();

    /// <summary>What was told since it was last asked.</summary>
    private string Told()
    {
        var told = _output.ToString();
        _output.GetStringBuilder().Clear();
        return told;
    }
}
