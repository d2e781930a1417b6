using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Checking;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Releases;

public sealed class ReleaseReaderTests
{
    [Fact]
    public void The_line_that_citizens_meet_checks_clean()
    {
        var faults = new List<Fault>();
        var release = ReleaseReader.Read(TheHudumaLine.Content(faults), TextedLines.Usual, faults);

        string.Join('\n', faults).ShouldBe("");
        release.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("defaults.yaml", "lost: main/lost", "lost: main/menus")]
    [InlineData("main/main.yaml", "next: services/popular", "next: services/populars")]
    [InlineData("service/service.yaml", "topic: fee", "topic: fees")]
    [InlineData("catalogue/services.yaml", "agency: immigration", "agency: imigration")]
    [InlineData("catalogue/centres.yaml", "county: mombasa", "county: mombassa")]
    [InlineData("catalogue/holidays.yaml", ":", ": [")]
    [InlineData("schema/flow.schema.json", "\"format\"", "\"fromat\"")]
    public void With_any_one_file_damaged_there_is_no_release(string path, string old, string damaged)
    {
        var faults = new List<Fault>();
        var release = ReleaseReader.Read(Damaged(path, old, damaged), TextedLines.Usual, faults);

        release.ShouldBeNull();
        faults.ShouldContain(fault => fault.File == path && fault.Line > 0);
    }

    private const string Retold = "Let us try another way:";

    [Theory]
    [InlineData("catalogue/services.yaml", "agency: immigration", "agency: imigration")]
    [InlineData("catalogue/holidays.yaml", "month: 1", "mont: 1")]
    [InlineData("service/service.yaml", "topic: fee", "topc: fee")]
    [InlineData("rate/rate.yaml", "format: 1", "format: 1: 1")]
    public void A_fault_in_one_file_hides_no_broken_rule_of_another(string path, string old, string damaged)
    {
        var faults = new List<Fault>();
        ReleaseReader.Read(Damaged(Damaged(TheHudumaLine.Content([]), path, old, damaged), "main/main.yaml", Retold, new string('a', 800)), TextedLines.Usual, faults).ShouldBeNull();

        faults.ShouldContain(fault => fault.File == path);
        // The text is too long to be shown, and to be said.
        var ofLost = faults.Where(fault => fault.File == "main/main.yaml").ToList();
        ofLost.ShouldAllBe(fault => fault.Place == "main/lost");
        ofLost.ShouldContain(fault => fault.Message.Contains("In 'en' the screen takes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_in_any_flow_brings_no_fault_of_another_node()
    {
        var line = TheHudumaLine.Content([]);
        foreach (var flow in line.Files.Where(file => file.Text.Contains("\nflow: ", StringComparison.Ordinal)))
        {
            // In the last node that leads on.
            var at = flow.Text.LastIndexOf(" next: ", StringComparison.Ordinal);
            if (at < 0) continue;
            var faults = new List<Fault>();
            ReleaseReader.Read(With(line, flow with { Text = flow.Text.Remove(at, 6).Insert(at, " nxt:") }), TextedLines.Usual, faults).ShouldBeNull();
            faults.Select(fault => (fault.File, fault.Place)).Distinct().ShouldHaveSingleItem(string.Join('\n', faults)).File.ShouldBe(flow.Path);
        }
    }

    [Theory]
    [InlineData("service/service.yaml", "    private: true\n    stop-direct-dial: true\n", "    private: true\n", "service/how-to-check")]
    [InlineData("send-report/send-report.yaml", "    stop-direct-dial: true\n", "", "send-report/confirm")]
    [InlineData("person/person.yaml", "    stop-direct-dial: true\n", "", "person/on-the-line")]
    [InlineData("person/person.yaml", "    stop-direct-dial: true\n\n  ways:", "\n  ways:", "person/here")]
    [InlineData("person/person.yaml", "    stop-direct-dial: true\n\n  # Only counsellors", "\n  # Only counsellors", "person/ways")]
    [InlineData("person/person.yaml", "    stop-direct-dial: true\n\n  by-text:", "\n  by-text:", "person/in-private")]
    [InlineData("my-case/my-case.yaml", "    stop-direct-dial: true\n\n  add:", "\n  add:", "my-case/confirm-add")]
    [InlineData("my-case/my-case.yaml", "    stop-direct-dial: true\n\n  close:", "\n  close:", "my-case/confirm-close")]
    [InlineData("bribery/bribery.yaml", "EACC (bure): 1551\"\n    private: true\n", "EACC (bure): 1551\"\n", "bribery/told")]
    [InlineData("police/police.yaml", "IPOA (bure): 1559\"\n    private: true\n", "IPOA (bure): 1559\"\n", "police/told")]
    [InlineData("complaint/complaint.yaml", "0800 221 349\"\n    private: true\n", "0800 221 349\"\n", "complaint/told")]
    [InlineData("compliment/compliment.yaml", "{{ case.number }}\"\n    private: true\n", "{{ case.number }}\"\n", "compliment/told")]
    [InlineData("person/person.yaml", "andika hapa.\"\n    private: true\n", "andika hapa.\"\n", "person/told")]
    public void A_lost_line_that_keeps_a_direct_dial_out_or_a_screen_private_is_a_fault(string path, string old, string without, string node)
    {
        var faults = new List<Fault>();
        ReleaseReader.Read(Damaged(path, old, without), TextedLines.Usual, faults).ShouldBeNull();
        var fault = faults.ShouldHaveSingleItem(string.Join('\n', faults));
        fault.ShouldSatisfyAllConditions(one => one.File.ShouldBe(path), one => one.Place.ShouldBe(node));
    }

    [Fact]
    public void A_golden_conversation_that_is_none_is_a_fault()
    {
        var faults = new List<Fault>();
        var line = TheHudumaLine.Content([]);

        ReleaseReader.Read(new ContentSet(line.Files.Append(new ContentFile("main/broken.chat", "line: ussd\nhello\n"))), TextedLines.Usual, faults).ShouldBeNull();

        faults.ShouldContain(fault => fault.File == "main/broken.chat" && fault.Line == 2);
    }

    [Fact]
    public void What_was_published_is_opened_even_if_a_later_check_would_refuse_it()
    {
        // A screen too long for the check of today: citizens in the middle of it still end it.
        var content = Damaged("main/main.yaml", Retold, new string('a', 500));
        var faults = new List<Fault>();

        ReleaseReader.Read(content, TextedLines.Usual, faults).ShouldBeNull();
        ReleaseReader.Open(content, []).ShouldNotBeNull().Hash.ShouldBe(content.Hash);
    }

    [Fact]
    public void The_same_files_are_the_same_release()
    {
        ReleaseReader.Open(TheHudumaLine.Content([]), [])!.Hash.ShouldBe(TheHudumaLine.Content([]).Hash);
        Damaged("main/main.yaml", "Privacy", "privacy").Hash.ShouldNotBe(TheHudumaLine.Content([]).Hash);
    }

    private static ContentSet Damaged(string path, string old, string damaged) => Damaged(TheHudumaLine.Content([]), path, old, damaged);

    private static ContentSet Damaged(ContentSet line, string path, string old, string damaged)
    {
        var file = line.Find(path)!;
        file.Text.ShouldContain(old);
        var at = file.Text.IndexOf(old, StringComparison.Ordinal);
        return With(line, file with { Text = file.Text.Remove(at, old.Length).Insert(at, damaged) });
    }

    private static ContentSet With(ContentSet line, ContentFile changed) => new(line.Files.Select(file => file.Path == changed.Path ? changed : file));
}
