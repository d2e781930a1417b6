using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>What clerks write for agents to say: read, checked, and known to editors.</summary>
public sealed class RepliesTests
{
    private const string Replies = """
        format: 1
        replies:
          greeting: { en: "Hello, {{ agent }} here.", sw: "Habari, {{ agent }} hapa." }
          wait:
            en: "One moment."
            sw: "Subiri kidogo."

        """;

    private static readonly string TooLong = string.Concat(Enumerable.Repeat("A long word. ", 25));

    [Fact]
    public void They_are_read_in_the_order_of_the_file()
    {
        var book = FlowReader.Read(SmallRelease.With(("replies.yaml", Replies)), []).ShouldNotBeNull();

        book.Replies.Select(reply => reply.Id).ShouldBe(["greeting", "wait"]);
        book.Replies[1].Text.In("sw", LineKind.Sms, "en").Source.ShouldBe("Subiri kidogo.");
    }

    [Fact]
    public void A_release_may_do_without() => FlowReader.Read(SmallRelease.With(), []).ShouldNotBeNull().Replies.ShouldBeEmpty();

    [Theory]
    [InlineData("{{ agent }} here", "{{ agnet }} here", "replies.yaml:3:1: greeting: A reply cannot print 'agnet'. It can print: agent, number, greeting, today, hours, opens. Did you mean 'agent'?")]
    [InlineData("{{ agent }} here", "{{ balance }} here", "replies.yaml:3:1: greeting: A reply cannot print 'balance'. It can print: agent, number, greeting, today, hours, opens.")]
    [InlineData("    sw: \"Subiri kidogo.\"\n", "", "replies.yaml:5:5: The text in 'sw' is missing: every text is said in en and sw.")]
    [InlineData("One moment.", "One moment\u2026", "replies.yaml:5:1: wait: Phones cannot show '\u2026' in the 'en' text. Write it with plain letters and marks.")]
    [InlineData("\"One moment.\"", "\"One moment.\"\n    sms: { en: Wait., sw: Subiri. }", "replies.yaml:4:3: A reply is worded alike for every line: take the wording of its own for a kind of line out.")]
    [InlineData("replies:", "answers:", "replies.yaml:1:1: 'replies' is missing: what agents say again and again, each under its name.|replies.yaml:2:1: 'answers' is not known here. Known: format, replies.")]
    [InlineData("  wait:", "  Wait:", "replies.yaml:4:3: 'Wait' is not a name. A name is small letters, digits and hyphens, a letter first, at most 40 characters.")]
    public void A_mistake_is_told_with_its_line(string old, string broken, string faults) => Faults(Replies.Replace(old, broken, StringComparison.Ordinal)).ShouldBe(faults);

    [Theory]
    [InlineData("replies.yaml:5:1: wait: In 'en' the reply takes 3 parts of an SMS with the longest values (325 characters). Shorten it to 2 parts, 306 characters.")]
    public void One_that_costs_more_than_two_parts_is_refused(string fault) => Faults(Replies.Replace("One moment.", TooLong, StringComparison.Ordinal)).ShouldBe(fault);

    [Theory]
    [InlineData("replies.yaml:3:3: There are 201 replies, over 200. Nobody finds one among so many: keep those that are used.")]
    public void Nobody_looks_through_more_than_two_hundred(string fault) =>
        Faults("format: 1\nreplies:\n" + string.Concat(Enumerable.Range(1, 201).Select(n => $"  r{n}: {{ en: Yes, sw: Ndiyo }}\n"))).ShouldBe(fault);

    [Fact]
    public async Task Those_of_the_line_name_their_schema_and_have_no_red_line()
    {
        var file = TheHudumaLine.Content([]).Find("replies.yaml").ShouldNotBeNull();
        file.Text.ShouldStartWith($"# yaml-language-server: $schema={RepliesSchema.File}\n");
        TheHudumaLine.Content([]).Find(RepliesSchema.File).ShouldNotBeNull().Text.ShouldBe(RepliesSchema.Json);

        var schema = await JsonSchema.FromJsonAsync(RepliesSchema.Json, TestContext.Current.CancellationToken);
        schema.Validate(AsJson.Of(file)).ShouldBeEmpty();
        schema.Validate(AsJson.Of(new ContentFile("replies.yaml", Replies.Replace("replies:", "reply:", StringComparison.Ordinal)))).ShouldNotBeEmpty();
    }

    private static string Faults(string replies)
    {
        var faults = new List<Fault>();
        if (FlowReader.Read(SmallRelease.With(("replies.yaml", replies)), faults) is { } book) FlowChecker.Check(book, new SmallExtent(), TextedLines.Usual, faults);
        return string.Join('|', Fault.InOrder(faults));
    }
}
