using HudumaContact.Content;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>What is told before a prompt (a refusal, the helplines, a say) belongs to the screen, on all its pages.</summary>
public sealed class WhatWasSaidTests
{
    private static readonly string LongPrompt = string.Join(' ', Enumerable.Repeat("word", 28));

    [Fact]
    public void The_second_page_of_a_screen_that_a_refusal_made_too_long_can_be_reached()
    {
        var phone = Dial(LongPrompt, options: 4);

        phone.Type("9").Text.ShouldEndWith("98 More");
        phone.Type("98").Text.ShouldContain("4. Choice 4");
        phone.Type("0").Text.ShouldStartWith("Not a choice.");
    }

    [Fact]
    public void The_second_page_of_a_screen_that_the_helplines_made_too_long_can_be_reached()
    {
        var phone = Dial(LongPrompt, options: 4);

        phone.Type("help").Text.ShouldStartWith("Call 116, 1195 or 999.\nword");
        phone.Type("98").Text.ShouldContain("4. Choice 4");
    }

    [Fact]
    public void A_wrong_key_on_the_second_page_is_told_there_and_the_first_stays_as_it_was()
    {
        var phone = Dial(LongPrompt, options: 4);
        var first = phone.Type("9").Text;
        var second = phone.Type("98").Text;

        phone.Type("8").Text.ShouldBe("Not a choice.\n" + second);
        phone.Type("0").Text.ShouldBe(first);
    }

    [Fact]
    public void The_helplines_are_told_above_the_first_page_wherever_they_were_needed()
    {
        var phone = Dial(LongPrompt, options: 9);
        phone.Type("98");

        phone.Type("help").Text.ShouldStartWith("Call 116, 1195 or 999.\nword");
    }

    [Fact]
    public void A_refusal_is_not_told_again_with_the_next_screen()
    {
        var phone = Dial(LongPrompt, options: 4);

        phone.Type("9");

        phone.Type("1").Text.ShouldBe("Goodbye");
    }

    [Fact]
    public void A_refusal_and_all_choices_share_one_page_where_only_the_prompt_is_too_long()
    {
        var phone = Dial("A prompt that is just too long to stand on one page beside the refusal, but not beside the choices.", options: 4);

        phone.Type("9").Text.ShouldBe("Not a choice.\n1. Choice 1\n2. Choice 2\n3. Choice 3\n4. Choice 4");
    }

    [Fact]
    public void A_refusal_stands_above_a_prompt_that_has_room()
    {
        var phone = Dial("Choose:", options: 2);

        phone.Type("9").Text.ShouldBe("Not a choice.\nChoose:\n1. Choice 1\n2. Choice 2");
    }

    [Theory]
    [InlineData("choice 2")]
    [InlineData("CHAGUO 2")]
    public void An_option_is_known_by_its_name_in_any_language(string typed) => Dial("Choose:", options: 2).Type(typed).Text.ShouldBe("Goodbye");

    [Fact]
    public void The_helplines_never_stand_in_place_of_a_question_not_yet_asked()
    {
        const string Question = "Shall a person call you about this on this number, today or tomorrow, whatever the hour you would like?";
        var content = SmallRelease.WithMain(
            "prompt: { en: Huduma, sw: Huduma }\n      options:\n        - { label: { en: Goodbye, sw: Kwaheri }, next: bye }",
            "prompt: { en: Huduma, sw: Huduma }\n      options:\n        - { label: { en: Help, sw: Msaada }, next: confirm }\n"
            + $"  confirm:\n    menu:\n      prompt: {{ en: \"{Question}\", sw: \"{Question}\" }}\n      options:\n        - {{ label: {{ en: Agreed, sw: Sawa }}, next: bye }}\n        - {{ label: {{ en: Declined, sw: Hapana }}, next: bye }}");

        var text = Dial(content).Type("help").Text;

        text.ShouldStartWith($"Call 116, 1195 or 999.\n{Question}");
        text.ShouldEndWith("98 More");
    }

    private static Handset Dial(string prompt, int options)
    {
        var choices = string.Join("\n        ", Enumerable.Range(1, options).Select(i => $"- {{ label: {{ en: Choice {i}, sw: Chaguo {i} }}, next: bye }}"));
        return Dial(SmallRelease.WithMain(
            "prompt: { en: Huduma, sw: Huduma }\n      options:\n        - { label: { en: Goodbye, sw: Kwaheri }, next: bye }",
            $"prompt: {{ en: \"{prompt}\", sw: \"{prompt}\" }}\n      options:\n        {choices}"));
    }

    private static Handset Dial(ContentSet content)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(content, faults).ShouldNotBeNull(string.Join('\n', faults));
        var phone = new Handset(book, new TalkSetting { Language = "en" }, static _ => new EmptyWorld());
        phone.Dial();
        return phone;
    }
}
