using HudumaContact.Catalogue.Answers;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Talking;
using HudumaContact.Host.CommandLine.Catalogue;
using HudumaContact.Host.CommandLine.Flow;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

/// <summary>The commands that touch no records.</summary>
public sealed class FlowCommandTests : IDisposable
{
    private readonly FlowsCopy _flows = new();
    private readonly StringWriter _output = new();

    [Fact]
    public void Check_has_no_faults_to_tell_of_the_real_line()
    {
        FlowCheck.Run(_flows.Path, _output).ShouldBe(0);
        _output.ToString().ShouldContain("no faults");
    }

    [Fact]
    public void Check_tells_where_a_fault_is()
    {
        _flows.Write("main/main.yaml", _flows.Read("main/main.yaml").Replace("\nnodes:", "\nnoodles: 1\nnodes:", StringComparison.Ordinal));
        FlowCheck.Run(_flows.Path, _output).ShouldBe(1);
        var line = Array.IndexOf(_flows.Read("main/main.yaml").Split('\n'), "noodles: 1") + 1;
        _output.ToString().ShouldContain(Path.Combine(_flows.Path, "main/main.yaml") + $":{line}:");
        _output.ToString().ShouldEndWith("There may be more: some rules need every file to be readable, and are checked once these are mended.\n");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_finds_any_one_file_damaged(string file)
    {
        // Cut in the middle of a word: what is left of a file whose writing was interrupted.
        var text = _flows.Read(file);
        _flows.Write(file, text[..(text.Length / 2)] + "\n\t: [");
        FlowCheck.Run(_flows.Path, _output).ShouldBe(1);
        _output.ToString().ShouldContain(file);
    }

    [Fact]
    public void Check_finds_a_conversation_whose_screen_is_not_the_one_that_comes()
    {
        var chat = _flows.Read("rate/wrong-then-right.chat");
        _flows.Write("rate/wrong-then-right.chat", chat.Replace("Goodbye", "Goodbuy", StringComparison.Ordinal));
        FlowCheck.Run(_flows.Path, _output).ShouldBe(1);
        _output.ToString().ShouldContain("rate/wrong-then-right.chat:");
        _output.ToString().ShouldContain("1 fault.");
    }

    [Fact]
    public void Check_counts_the_conversations_when_many_show_another_screen()
    {
        _flows.Write("main/main.yaml", _flows.Read("main/main.yaml").Replace("Most asked", "Asked most", StringComparison.Ordinal));
        FlowCheck.Run(_flows.Path, _output).ShouldBe(1);
        _output.ToString().ShouldMatch(@"\A\S+:0:0: \d\d conversations show another screen: flow test, then flow test --update\.\r?\n1 fault\.\r?\n\z");
    }

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(TopFolder.Path, "flows"), "*", SearchOption.AllDirectories)
            // One of many conversations stands for them.
            .Where(file => !file.EndsWith(".chat", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Path.Combine(TopFolder.Path, "flows"), file))
            .Append(Directory.EnumerateFiles(Path.Combine(TopFolder.Path, "flows"), "*.chat", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(TopFolder.Path, "flows"), file)).Order(StringComparer.Ordinal).First())];

    [Fact]
    public void Check_says_when_there_is_no_such_folder()
    {
        FlowCheck.Run(Path.Combine(_flows.Path, "nowhere"), _output).ShouldBe(1);
        _output.ToString().ShouldContain("no such folder");
    }

    [Fact]
    public void Check_says_in_one_line_that_a_flow_is_no_release()
    {
        FlowCheck.Run(Path.Combine(_flows.Path, "main"), _output).ShouldBe(1);
        _output.ToString().ShouldContain("is one flow, and a release is all of them. Name the folder above: ");
        _output.ToString().Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public void Test_shows_a_screen_that_differs_and_writes_it_when_told_to()
    {
        var chat = Directory.EnumerateFiles(_flows.Path, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var golden = File.ReadAllText(chat);
        File.WriteAllText(chat, golden.Replace("< CON ", "< CON Jambo ", StringComparison.Ordinal));

        FlowTest.Run(_flows.Path, update: false, _output).ShouldBe(1);
        _output.ToString().ShouldContain(chat);
        _output.ToString().ShouldContain("Jambo");

        FlowTest.Run(_flows.Path, update: true, _output).ShouldBe(0);
        File.ReadAllText(chat).ShouldBe(golden);
        FlowTest.Run(_flows.Path, update: false, _output).ShouldBe(0);
    }

    [Fact]
    public void Test_lists_exits_that_no_conversation_walks()
    {
        foreach (var chat in Directory.EnumerateFiles(_flows.Path, "*.chat", SearchOption.AllDirectories)) File.Delete(chat);
        FlowTest.Run(_flows.Path, update: false, _output).ShouldBe(0);
        _output.ToString().ShouldContain("no conversation walks main/menu by 1");
    }

    [Fact]
    public void Run_talks_and_saves_a_conversation_that_plays_again()
    {
        var saved = Path.Combine(_flows.Path, "main", "saved-talk.chat");
        FlowRun.Run(_flows.Path, new TalkSetting(), saved, new StringReader("1\npasport\n!drop\n!redial\n!jump\n"), _output).ShouldBe(0);
        _output.ToString().ShouldContain("< CON Karibu");
        _output.ToString().ShouldContain("'!jump' is not known");
        FlowTest.Run(_flows.Path, update: false, _output).ShouldBe(0);
    }

    [Fact]
    public void A_talk_by_text_begins_with_a_text_and_is_saved_with_its_parts()
    {
        var saved = Path.Combine(_flows.Path, "main", "saved-text.chat");
        FlowRun.Run(_flows.Path, new TalkSetting { Line = LineKind.Sms }, saved, new StringReader("MENU\nSTOP\n5\n"), _output).ShouldBe(0);

        _output.ToString().ShouldStartWith("> MENU\n< CON ");
        _output.ToString().ShouldContain("'STOP' is answered before any flow.");
        File.ReadAllText(saved).ShouldContain("  @feedback/menu (1 part)\n");
        FlowTest.Run(_flows.Path, update: false, _output).ShouldBe(0);
    }

    [Theory]
    [InlineData("fr", null, "There is no language 'fr'. There are en, sw.")]
    [InlineData("en", "nowhere/a.chat", "There is no folder for ")]
    [InlineData("en", "main/a.txt", "a golden conversation ends in .chat")]
    [InlineData("en", "catalogue/a.chat", "is in no flow's folder.")]
    [InlineData("en", "defaults.yaml", "is there already. Choose another name, or take the old conversation away first.")]
    public void A_talk_that_cannot_be_as_asked_is_refused_before_it_begins(string language, string? save, string reason)
    {
        var saved = save is null ? null : Path.Combine(_flows.Path, save);

        FlowRun.Run(_flows.Path, new TalkSetting { Language = language }, saved, new StringReader("1\n"), _output).ShouldBe(1);

        _output.ToString().ShouldContain(reason);
        _output.ToString().ShouldNotContain("> !dial");
    }

    [Theory]
    [InlineData("ussd")]
    [InlineData("sms")]
    [InlineData("voice")]
    [InlineData("chat")]
    public void Run_talks_on_any_kind_of_line(string kind)
    {
        var setting = new TalkSetting { Line = Enum.Parse<LineKind>(kind, ignoreCase: true), Language = "en" };
        FlowRun.Run(_flows.Path, setting, save: null, new StringReader("1\n"), _output).ShouldBe(0);
        _output.ToString().ShouldContain("> 1");
    }

    [Fact]
    public void Catalogue_check_looks_at_the_catalogue_alone()
    {
        _flows.Write("main/main.yaml", "broken: [");
        CatalogueCheck.Run(_flows.Path, new DateOnly(2026, 11, 23), _output).ShouldBe(0);
        _flows.Write("catalogue/counties.yaml", "counties: 7\n");
        CatalogueCheck.Run(_flows.Path, new DateOnly(2026, 11, 23), _output).ShouldBe(1);
        _output.ToString().ShouldContain(Path.Combine(_flows.Path, "catalogue/counties.yaml") + ":");
    }

    [Fact]
    public void Catalogue_ask_answers_as_of_today()
    {
        CatalogueAsk.Run(_flows.Path, "pasport fee", language: null, AnswerLine.Sms, new DateOnly(2026, 11, 23), _output).ShouldBe(0);
        _output.ToString().ShouldContain("topic fee");
        _output.ToString().ShouldContain("passport-new");
        CatalogueAsk.Run(_flows.Path, "xyzzy", language: null, AnswerLine.Sms, new DateOnly(2026, 11, 23), _output).ShouldBe(1);
    }

    public void Dispose()
    {
        _flows.Dispose();
        _output.Dispose();
    }
}
