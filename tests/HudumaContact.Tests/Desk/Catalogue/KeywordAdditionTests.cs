using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk;
using HudumaContact.Desk.Catalogue;
using HudumaContact.Tests.Host;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Catalogue;

public sealed class KeywordAdditionTests : IDisposable
{
    private static readonly string File = HudumaContact.Catalogue.Editing.KeywordText.File;

    private readonly FlowsCopy _flows = new();
    private readonly KeywordAddition _addition;

    public KeywordAdditionTests() => _addition = new KeywordAddition(new DeskOptions(_flows.Path, WatchesFlows: false, IsDemo: true), new LineBook([]));

    [Fact]
    public async Task A_word_that_passes_all_checks_is_in_the_file_and_comments_stay()
    {
        var before = _flows.Read(File);
        (await _addition.RunAsync("passport-new", "sw", "kijitabu cha safari")).ShouldBeEmpty();
        var after = _flows.Read(File);
        after.Replace(", \"kijitabu cha safari\"", "", StringComparison.Ordinal).ShouldBe(before);
        after.Length.ShouldBeGreaterThan(before.Length);
        after.ShouldStartWith("#");
        Directory.EnumerateFiles(Path.Combine(_flows.Path, "catalogue"), ".*").ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_folder_that_has_a_fault_nothing_is_written_and_the_fault_is_told()
    {
        _flows.Write("main/main.yaml", _flows.Read("main/main.yaml").Replace("next: ", "next: nowhere-", StringComparison.Ordinal));
        var before = _flows.Read(File);
        (await _addition.RunAsync("passport-new", "sw", "kijitabu cha safari")).ShouldContain(fault => fault.File == "main/main.yaml");
        _flows.Read(File).ShouldBe(before);
    }

    [Fact]
    public async Task A_word_that_can_not_be_added_is_refused_and_nothing_is_written()
    {
        var before = _flows.Read(File);
        (await _addition.RunAsync("passport-new", "sw", "\"]")).ShouldHaveSingleItem().File.ShouldBe(File);
        _flows.Read(File).ShouldBe(before);
    }

    [Fact]
    public async Task Two_words_at_once_are_both_there()
    {
        var both = await Task.WhenAll(_addition.RunAsync("passport-new", "sw", "kijitabu cha safari"), _addition.RunAsync("passport-new", "en", "travel booklet"));
        both.SelectMany(faults => faults).ShouldBe(Array.Empty<Fault>());
        _flows.Read(File).ShouldContain("kijitabu cha safari");
        _flows.Read(File).ShouldContain("travel booklet");
    }

    public void Dispose()
    {
        _addition.Dispose();
        _flows.Dispose();
    }
}
