using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Editing;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue.Editing;

/// <summary>A clerk's new word goes into the catalogue's own file, and nothing else in it changes.</summary>
public sealed class KeywordTextTests
{
    private readonly ContentFile _file = RealCatalogue.Files.Find(KeywordText.File)!;
    private readonly List<Fault> _faults = [];

    [Theory]
    [InlineData("passport-new", "en", "passy booklet")]
    [InlineData("passport-new", "sw", "kijitabu cha safari")]
    [InlineData("national-id-new", "sheng", "ka-id")]
    public void One_line_gets_one_word_longer_and_the_word_is_a_keyword(string service, string language, string word)
    {
        var after = KeywordText.Add(_file, service, language, word, _faults).ShouldNotBeNull();

        var (before, now) = (_file.Text.Split('\n'), after.Text.Split('\n'));
        now.Length.ShouldBe(before.Length);
        var changed = before.Zip(now).Single(line => line.First != line.Second);
        changed.Second.Replace($", \"{word}\"", "", StringComparison.Ordinal).ShouldBe(changed.First);
        var catalogue = ServiceCatalogue.Read(new ContentSet(RealCatalogue.Files.Files.Select(file => file == _file ? after : file)), _faults).ShouldNotBeNull();
        var keywords = catalogue.FindService(service)!.Keywords;
        (language switch { "en" => keywords.En, "sw" => keywords.Sw, _ => keywords.Sheng })[^1].ShouldBe(word);
        _faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_there_already_in_any_language_is_refused() => Refused("passport-new", "sw", "PASSPORT").ShouldContain("already");

    [Fact]
    public void A_service_that_there_is_not_is_refused() => Refused("passport-old", "en", "booklet").ShouldContain("no keywords of this service");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\"], evil: [\"b")]
    [InlineData("a\nb")]
    [InlineData("{{ it }}")]
    [InlineData("ends with #")]
    [InlineData("a keyword that goes on and on until nobody would ever type it again")]
    public void What_is_no_keyword_is_refused_with_what_is_one(string word) => Refused("passport-new", "en", word).ShouldContain("letters, digits and spaces");

    private string Refused(string service, string language, string word)
    {
        KeywordText.Add(_file, service, language, word, _faults).ShouldBeNull();
        return _faults.ShouldHaveSingleItem().Message;
    }
}
