using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
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
        var release = ReleaseReader.Read(TheHudumaLine.Content(faults), faults);

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
        var release = ReleaseReader.Read(Damaged(path, old, damaged), faults);

        release.ShouldBeNull();
        faults.ShouldContain(fault => fault.File == path && fault.Line > 0);
    }

    [Fact]
    public void A_golden_conversation_that_is_none_is_a_fault()
    {
        var faults = new List<Fault>();
        var line = TheHudumaLine.Content([]);

        ReleaseReader.Read(new ContentSet(line.Files.Append(new ContentFile("main/broken.chat", "line: ussd\nhello\n"))), faults).ShouldBeNull();

        faults.ShouldContain(fault => fault.File == "main/broken.chat" && fault.Line == 2);
    }

    [Fact]
    public void What_was_published_is_opened_even_if_a_later_check_would_refuse_it()
    {
        // A screen too long for the check of today: citizens in the middle of it still end it.
        var content = Damaged("main/main.yaml", "Let us try another way:", new string('a', 500));
        var faults = new List<Fault>();

        ReleaseReader.Read(content, faults).ShouldBeNull();
        ReleaseReader.Open(content, []).ShouldNotBeNull().Hash.ShouldBe(content.Hash);
    }

    [Fact]
    public void The_same_files_are_the_same_release()
    {
        ReleaseReader.Open(TheHudumaLine.Content([]), [])!.Hash.ShouldBe(TheHudumaLine.Content([]).Hash);
        Damaged("main/main.yaml", "Privacy", "privacy").Hash.ShouldNotBe(TheHudumaLine.Content([]).Hash);
    }

    private static ContentSet Damaged(string path, string old, string damaged) => new(TheHudumaLine.Content([]).Files.Select(file =>
    {
        if (file.Path != path) return file;
        file.Text.ShouldContain(old);
        var at = file.Text.IndexOf(old, StringComparison.Ordinal);
        return file with { Text = file.Text.Remove(at, old.Length).Insert(at, damaged) };
    }));
}
