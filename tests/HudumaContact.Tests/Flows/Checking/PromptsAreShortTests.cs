using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>What a call takes to say, at one letter a second and five seconds for a prompt.</summary>
public sealed class PromptsAreShortTests
{
    [Theory]
    [InlineData("Habari", "In 'sw' it takes 6 seconds to say 'Habari', over 5. Shorten it, or write seconds: at the node.")]
    [InlineData("Jambo", "")]
    public void A_text_that_takes_longer_than_the_seconds_set_is_refused(string text, string fault) =>
        Faults($"a: {{ say: {{ en: Hi, sw: {text} }}, next: b }}\nb: {{ end: {{ en: Bye, sw: x }} }}").ShouldBe(fault);

    [Theory]
    [InlineData(6, "")]
    [InlineData(5, "In 'sw' it takes 6 seconds to say 'Habari', over 5. Shorten it, or write seconds: at the node.")]
    public void A_node_may_take_as_long_as_its_author_claims(int seconds, string fault) =>
        Faults($"a: {{ ask: {{ prompt: {{ en: x, sw: Habari }}, into: words }}, next: b, seconds: {seconds} }}\nb: {{ branch: {{ on: words, cases: {{ good: c }}, else: c }} }}\nc: {{ end: {{ en: x, sw: x }} }}").ShouldBe(fault);

    [Fact]
    public void What_is_said_on_another_line_does_not_count() =>
        Faults("a: { end: { en: Goodbye, sw: Kwaheri, voice: { en: Bye, sw: Basi } } }").ShouldBe("");

    [Fact]
    public void The_choices_of_the_first_page_are_part_of_what_is_heard() =>
        Faults("a: { menu: { prompt: { en: x, sw: x }, options: [ { label: { en: Go, sw: Go }, next: b } ] } }\nb: { end: { en: x, sw: x } }")
            .ShouldStartWith("In 'en' it takes 14 seconds to say 'x Go, Press 1.', over 5.");

    [Fact]
    public void Every_answer_of_the_catalogue_is_tried() =>
        Faults("a: { menu: { prompt: { en: x, sw: x }, each: popular-services, label: \"{{ it.short }}\", into: service }, next: b, seconds: 200 }\nb: { answer: { topic: fee, of: service } }".Replace("each: popular-services", "each: { list: popular-services }", StringComparison.Ordinal), lettersPerSecond: 0.1)
            .ShouldContain("In 'en' it takes 90 seconds to say 'KSh 1,000', over 75.");

    private static string Faults(string nodes, double lettersPerSecond = 1)
    {
        var faults = new List<Fault>();
        var release = SmallRelease.WithNodes(nodes, ("defaults.yaml", SmallRelease.Replace(SmallRelease.Defaults, "format: 1", "format: 1\nlimits: { prompt-seconds: 5 }")));
        var book = FlowReader.Read(release, faults) ?? throw new ArgumentException(string.Join('|', faults), nodes);
        FlowChecker.Check(book, new SmallExtent { LettersPerSecond = lettersPerSecond }, TextedLines.Usual, faults);
        return string.Join('|', Fault.InOrder(faults).Where(fault => fault.Place is "main/a" or "main/b" or "main/c").Select(fault => fault.Message));
    }
}
