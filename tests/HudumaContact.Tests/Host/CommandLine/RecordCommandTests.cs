using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Host.CommandLine.Cases;
using HudumaContact.Host.CommandLine.Contacts;
using HudumaContact.Host.CommandLine.Flow;
using HudumaContact.Host.CommandLine.Notice;
using HudumaContact.Host.CommandLine.Retention;
using HudumaContact.People.Audit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

/// <summary>The commands that change what citizens meet, on the records of a running host.</summary>
public sealed class RecordCommandTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private readonly StringWriter _output = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_and_rollback_go_there_and_back_and_are_on_record()
    {
        var shelf = host.Services.GetRequiredService<ReleaseShelf>();
        var first = shelf.Current.Hash;
        using var flows = new FlowsCopy();
        flows.Write("main/main.yaml", flows.Read("main/main.yaml") + "\n# a remark\n");

        (await FlowPublish.RunAsync(host.Services, flows.Path, "wanjiku", "A remark", _output, Cancellation)).ShouldBe(0);
        var second = shelf.Current.Hash;
        second.ShouldNotBe(first);
        (await FlowRollback.RunAsync(host.Services, hash: null, "otieno", "Not needed", _output, Cancellation)).ShouldBe(0);
        shelf.Current.Hash.ShouldBe(first);
        _output.ToString().ShouldContain($"Release {first[..10]} is current again, in place of {second[..10]}.");
        _output.ToString().ShouldContain($"To return to {second[..10]}: huduma flow rollback {second[..10]} --note");
        _output.ToString().ShouldContain("There is no release before this one.");
        (await FlowRollback.RunAsync(host.Services, hash: null, "otieno", "Further", _output, Cancellation)).ShouldBe(1);
        _output.ToString().ShouldContain("There is no release before the current one that was not rolled back from.");
        shelf.Current.Hash.ShouldBe(first);

        (await TrailAsync("command line: wanjiku")).ShouldContain("Changed flows:folder");
        (await TrailAsync("command line: otieno")).ShouldContain("Changed release:the one before");
        await FlowReleases.RunAsync(host.Services, 2, _output, Cancellation);
        _output.ToString().ShouldContain("rolled back by otieno: Not needed");
        _output.ToString().ShouldContain("published by wanjiku: A remark");
        (await FlowRollback.RunAsync(host.Services, "ffffffffff", "otieno", "", _output, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_faulty_folder_is_not_published()
    {
        var before = host.Services.GetRequiredService<ReleaseShelf>().Current.Hash;
        using var flows = new FlowsCopy();
        flows.Write("main/main.yaml", flows.Read("main/main.yaml").Replace("next: ", "next: nowhere-", StringComparison.Ordinal));
        (await FlowPublish.RunAsync(host.Services, flows.Path, "wanjiku", "Oops", _output, Cancellation)).ShouldBe(1);
        _output.ToString().ShouldContain("nowhere-");
        _output.ToString().ShouldContain("Nothing was published.");
        host.Services.GetRequiredService<ReleaseShelf>().Current.Hash.ShouldBe(before);
    }

    [Theory]
    [InlineData("--note", "")]
    [InlineData("--note", "  ")]
    [InlineData("--note", "Why not", "--by", " ")]
    public void What_changes_for_citizens_says_why_and_by_whom(params string[] options)
    {
        string[] empty = [$"{options[^2]} is empty: write a few words for those who read the history later."];
        FlowPublish.Create().Parse(options).Errors.Select(error => error.Message).ShouldBe(empty);
        FlowRollback.Create().Parse(options).Errors.Select(error => error.Message).ShouldBe(empty);
        FlowRollback.Create().Parse(["--note", "Wrong fee"]).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_golden_conversation_contradicts_is_not_published()
    {
        var before = host.Services.GetRequiredService<ReleaseShelf>().Current.Hash;
        using var flows = new FlowsCopy();
        flows.Write("rate/wrong-then-right.chat", flows.Read("rate/wrong-then-right.chat").Replace("Goodbye", "Goodbuy", StringComparison.Ordinal));

        (await FlowPublish.RunAsync(host.Services, flows.Path, "wanjiku", "Oops", _output, Cancellation)).ShouldBe(1);

        _output.ToString().ShouldContain("rate/wrong-then-right.chat:");
        _output.ToString().ShouldContain("Nothing was published.");
        host.Services.GetRequiredService<ReleaseShelf>().Current.Hash.ShouldBe(before);
    }

    [Fact]
    public async Task A_notice_is_told_first_until_it_is_ended()
    {
        const string Number = "+254700000501";
        var draft = new NoticeDraft("all", "", "2099-12-31", "eCitizen is down today.", "eCitizen haifanyi kazi leo.");
        (await NoticeAdd.RunAsync(host.Services, draft, "wanjiku", _output, Cancellation)).ShouldBe(0);
        await NoticeList.RunAsync(host.Services, _output, Cancellation);
        _output.ToString().ShouldContain("eCitizen is down today.");
        (await FeeAsync(Number)).ShouldStartWith("CON NOTICE: eCitizen is down today.");

        var id = host.Services.GetRequiredService<NoticeBoard>().Standing.Single().Id;
        (await NoticeEnd.RunAsync(host.Services, id[..12], _output, Cancellation)).ShouldBe(0);
        (await FeeAsync(Number)).ShouldNotContain("eCitizen is down");
        (await TrailAsync("command line: wanjiku")).ShouldContain("Changed notice:all");
        (await TrailAsync()).ShouldContain($"Changed notice:{id}");
        (await NoticeEnd.RunAsync(host.Services, id, _output, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_notice_about_nothing_is_refused_with_what_to_write() =>
        (await Refused(new NoticeDraft("centre:atlantis", "", "2099-12-31", "Closed.", "Kimefungwa."))).ShouldContain("centre:kisumu");

    [Fact]
    public async Task A_case_is_listed_and_shown()
    {
        const string Number = "+254700000502";
        var session = await DialAsync(Number);
        // Talk to a person: a case with the transcript.
        foreach (var text in new[] { "1*6", "1*6*I cannot read the form", "1*6*I cannot read the form*1" }) await host.ScreenAsync(session, Number, text);
        var opened = (await host.Services.GetRequiredService<ICaseStore>().NewestAsync(CaseStatus.Open, 1, Cancellation)).Single();
        await CasesList.RunAsync(host.Services, status: null, 10, _output, Cancellation);
        _output.ToString().ShouldContain(opened.Number);
        (await CasesShow.RunAsync(host.Services, opened.Number.ToLowerInvariant(), _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldContain("I cannot read the form");
        _output.ToString().ShouldNotContain("254700000502");
        (await TrailAsync()).ShouldContain($"Saw case:{opened.Number}");
        (await CasesShow.RunAsync(host.Services, "HC-000000", _output, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_told_to_counsellors_is_not_shown_and_the_asking_is_on_record()
    {
        const string Number = "+254700000505";
        var session = await DialAsync(Number);
        foreach (var text in new[] { "1*6", "1*6*they beat me at home", "1*6*they beat me at home*3", "1*6*they beat me at home*3*1" }) await host.ScreenAsync(session, Number, text);
        var opened = (await host.Services.GetRequiredService<ICaseStore>().NewestAsync(CaseStatus.Open, 1, Cancellation)).Single();

        (await CasesShow.RunAsync(host.Services, opened.Number, _output, Cancellation)).ShouldBe(1);

        _output.ToString().ShouldContain("those with its skill alone read it, at the desk");
        _output.ToString().ShouldNotContain("they beat me");
        (await TrailAsync()).ShouldContain($"Refused case:{opened.Number}");
    }

    [Fact]
    public async Task A_person_is_erased_only_when_one_is_sure()
    {
        const string Number = "+254700000503";
        await DialAsync(Number);
        (await ContactsErase.RunAsync(host.Services, Number, isSure: false, _output, Cancellation)).ShouldBe(1);
        _output.ToString().ShouldContain("add --yes");
        (await host.HopsOfAsync(Number)).ShouldNotBeEmpty();

        var contact = await host.Services.GetRequiredService<IContactStore>().FindAsync(PhoneNumber.FromE164(Number), Cancellation);
        (await ContactsErase.RunAsync(host.Services, Number, isSure: true, _output, Cancellation)).ShouldBe(0);

        (await TrailAsync()).ShouldContain($"Changed contact:{contact!.Id}");
        _output.ToString().ShouldContain("+254700***503 is erased.");
        _output.ToString().ShouldNotContain(Number);
        (await host.HopsOfAsync(Number)).ShouldBeEmpty();
        (await ContactsErase.RunAsync(host.Services, Number, isSure: true, _output, Cancellation)).ShouldBe(1);
        _output.ToString().ShouldContain("Nobody is known by +254700***503.");
    }

    [Fact]
    public async Task A_process_that_only_runs_the_command_has_all_that_erasing_needs()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-command-").FullName;
        using (var command = HudumaProcess.Start(folder, [("Demo", "true")], "contacts", "erase", "--number", "+254700000504", "--yes"))
        {
            (await command.ExitCodeAsync()).ShouldBe(1);
            command.Stop();
            command.Output.ShouldBe("Nobody is known by +254700***504. Nothing was erased." + Environment.NewLine);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_past_its_days_is_told_and_deleted_only_when_asked()
    {
        (await RetentionShow.RunAsync(host.Services, now: false, _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldContain("        0  Sessions        90 days");
        _output.ToString().ShouldEndWith("Nothing was deleted: --now does it, and the server every night." + Environment.NewLine);

        (await RetentionShow.RunAsync(host.Services, now: true, _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldEndWith("Deleted." + Environment.NewLine);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(" 254700000503")]
    public async Task Nobody_is_erased_by_a_number_that_is_none(string number)
    {
        (await ContactsErase.RunAsync(host.Services, number, isSure: true, _output, Cancellation)).ShouldBe(1);
        _output.ToString().ShouldBe("This is no telephone number. Write it in full: +254700000001." + Environment.NewLine);
    }

    public void Dispose() => _output.Dispose();

    private async Task<string> Refused(NoticeDraft draft)
    {
        (await NoticeAdd.RunAsync(host.Services, draft, "wanjiku", _output, Cancellation)).ShouldBe(1);
        return _output.ToString();
    }

    /// <summary>What is on record of somebody, as "act what"; of who runs the command unless named.</summary>
    private async Task<IReadOnlyList<string>> TrailAsync(string? by = null) =>
        [.. (await host.Services.GetRequiredService<IAuditLog>().ListAsync(by ?? $"command line: {Environment.UserName}", from: null, until: null, 50, Cancellation)).Select(line => $"{line.Act} {line.What}")];

    private async Task<string> FeeAsync(string number)
    {
        var session = await DialAsync(number);
        var walked = (await host.HopsOfAsync(number)).Count > 2 ? "" : "1*";
        await host.ScreenAsync(session, number, walked + "new passport");
        return await host.ScreenAsync(session, number, walked + "new passport*2");
    }

    /// <summary>To the main menu: a first call asks for the language, a later one does not.</summary>
    private async Task<string> DialAsync(string number)
    {
        var session = RunningHost.NewSession();
        using var first = await host.HopAsync(session, number, "");
        if (first.Headers.GetValues("at-ussd-hop-metadata").Single() == "main/first-call") await host.ScreenAsync(session, number, "1");
        return session;
    }
}
