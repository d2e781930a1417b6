using System.Collections.Frozen;
using HudumaContact.Flows.Definition;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A text may have its own wording for a kind of line; a language that is missing falls back to the first one.</summary>
public sealed class PerLineWordingTests
{
    private const string Nodes = """
        a:
          menu:
            prompt: { en: Pay where?, sw: Utalipa wapi?, sms: { en: Pay where? Reply 1., sw: Utalipa wapi? Jibu 1. } }
            options:
              - { label: { en: Online, sw: Mtandaoni, sms: { en: Online, sw: Mtandaoni }, voice: { en: To pay online, sw: Kulipa mtandaoni }, chat: { en: On the web, sw: Kwenye tovuti } }, next: b }
        b:
          end: { en: Pay online., sw: Lipa mtandaoni., sms: { en: Pay on ecitizen.go.ke, sw: Lipa ecitizen.go.ke }, voice: { en: Pay on eCitizen., sw: Lipa kwa eCitizen. } }
        """;

    [Theory]
    [InlineData(LineKind.Ussd, "en", "Pay where?\n1. Online\n0 Back 00 Home", "Pay online.")]
    [InlineData(LineKind.Ussd, "sw", "Utalipa wapi?\n1. Mtandaoni\n0 Rudi 00 Mwanzo", "Lipa mtandaoni.")]
    [InlineData(LineKind.Sms, "en", "Pay where? Reply 1.\n1. Online", "Pay on ecitizen.go.ke")]
    [InlineData(LineKind.Sms, "sw", "Utalipa wapi? Jibu 1.\n1. Mtandaoni", "Lipa ecitizen.go.ke")]
    [InlineData(LineKind.Voice, "en", "Pay where?\nTo pay online, Press 1.\nBack, Press star.", "Pay on eCitizen.")]
    [InlineData(LineKind.Voice, "sw", "Utalipa wapi?\nKulipa mtandaoni, Bonyeza 1.\nRudi, Bonyeza nyota.", "Lipa kwa eCitizen.")]
    [InlineData(LineKind.Chat, "en", "Pay where?", "Pay online.")]
    public void Each_kind_of_line_is_told_its_own_wording_and_else_the_one_for_all(LineKind line, string language, string menu, string end)
    {
        var caller = new Caller(SmallRelease.WithNodes(Nodes), language: language);
        caller.Context = caller.Context with { Line = line };

        caller.Dial().Type("2").Text.ShouldBe(menu);
        caller.Type("1").Text.ShouldBe(end);
    }

    [Fact]
    public void An_option_is_chosen_by_the_name_that_the_line_tells()
    {
        var caller = new Caller(SmallRelease.WithNodes(Nodes));
        caller.Context = caller.Context with { Line = LineKind.Chat };

        caller.Dial().Type("2", "on the web").At.ShouldBe("b");
    }

    [Fact]
    public void A_contact_whose_language_the_release_no_longer_has_is_told_the_first_one() =>
        new Caller(SmallRelease.WithNodes(Nodes), language: "fr").Dial().Type("2").Text.ShouldStartWith("Pay where?");

    [Theory]
    [InlineData(LineKind.Sms, "sw", "Ujumbe")]
    [InlineData(LineKind.Sms, "en", "Text")]
    [InlineData(LineKind.Voice, "sw", "Spoken")]
    [InlineData(LineKind.Ussd, "sw", "Plain")]
    [InlineData(LineKind.Ussd, "fr", "Plain")]
    public void A_missing_language_falls_back_within_the_lines_own_wording_and_else_within_the_one_for_all(LineKind line, string language, string told)
    {
        var wording = new Wording(
            Texts(("en", "Plain")),
            new Dictionary<LineKind, FrozenDictionary<string, Template>>
            {
                [LineKind.Sms] = Texts(("en", "Text"), ("sw", "Ujumbe")),
                [LineKind.Voice] = Texts(("en", "Spoken")),
            }.ToFrozenDictionary());

        wording.In(language, line, fallback: "en").Source.ShouldBe(told);
    }

    private static FrozenDictionary<string, Template> Texts(params (string Language, string Text)[] texts) =>
        texts.ToFrozenDictionary(text => text.Language, text => Template.Parse(text.Text, out _)!, StringComparer.Ordinal);
}
