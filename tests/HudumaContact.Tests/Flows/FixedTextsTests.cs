using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

public sealed class FixedTextsTests
{
    /// <summary>Sent as they stand, to whoever texts a word that steers the line.</summary>
    [Theory]
    [InlineData(Word.Help)]
    [InlineData(Word.Stopped)]
    [InlineData(Word.Started)]
    [InlineData(Word.WrongChoice)]
    public void A_fixed_text_is_one_part_in_every_language(string word)
    {
        var defaults = TheHudumaLine.Release.Flows.Defaults;

        foreach (var language in defaults.Languages)
        {
            var text = defaults.Words[word].In(language, LineKind.Sms, defaults.Fallback).Render(static _ => null);
            SmsParts.Of(text).Count.ShouldBe(1, text);
        }
    }
}
