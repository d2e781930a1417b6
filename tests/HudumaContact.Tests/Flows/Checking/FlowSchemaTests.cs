using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>The published schema says what the reader does: what reads has no red line, and what is misspelled has one.</summary>
public sealed class FlowSchemaTests
{
    public static TheoryData<string> Kinds => [.. NodeKinds.All.Select(kind => kind.Word)];

    [Fact]
    public void The_file_that_editors_read_is_the_schema_of_this_program() =>
        TheHudumaLine.Content([]).Find(FlowSchema.File).ShouldNotBeNull().Text.ShouldBe(FlowSchema.Json);

    [Fact]
    public void Every_flow_names_the_schema_for_editors_on_its_first_line() =>
        TheHudumaLine.Content([]).Files.Where(file => file.Path.Split('/') is [var flow, var name] && name == flow + ".yaml")
            .ShouldAllBe(file => file.Text.StartsWith("# yaml-language-server: $schema=../schema/flow.schema.json\n", StringComparison.Ordinal));

    [Fact]
    public async Task Every_flow_of_the_line_has_no_red_line()
    {
        var schema = await JsonSchema.FromJsonAsync(FlowSchema.Json, TestContext.Current.CancellationToken);
        foreach (var file in TheHudumaLine.Content([]).Files.Where(file => file.Path.Split('/') is [var flow, var name] && name == flow + ".yaml"))
            schema.Validate(AsJson.Of(file)).ShouldBeEmpty(file.Path);
    }

    [Theory]
    [InlineData("nodes:", "node:")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    endd: { en: Goodbye, sw: Kwaheri }")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: Goodbye")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: Goodbye, sw: Kwaheri }\n    next: menu")]
    [InlineData("many: choose", "may: choose")]
    [InlineData("prompt: { en: Huduma, sw: Huduma }", "promt: { en: Huduma, sw: Huduma }")]
    [InlineData("next: bye", "next: To Bye")]
    [InlineData("letters: false", "letters: perhaps")]
    public async Task What_the_reader_refuses_has_a_red_line(string old, string broken)
    {
        var schema = await JsonSchema.FromJsonAsync(FlowSchema.Json, TestContext.Current.CancellationToken);
        schema.Validate(AsJson.Of(SmallRelease.With().Find("main/main.yaml")!)).ShouldBeEmpty();

        schema.Validate(AsJson.Of(SmallRelease.WithMain(old, broken).Find("main/main.yaml")!)).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_node_has_the_keys_that_its_reader_takes(string word)
    {
        var node = JsonNode.Parse(FlowSchema.Json)!["definitions"]!["node"]!["anyOf"]!.AsArray().Single(kind => kind!["properties"]!.AsObject().ContainsKey(word))!["properties"]!.AsObject();
        var value = node[word]!;

        Keys(node).ShouldBe(Known($"{word}: {Value(word)}\nnext: menu\nexits: {Exits(node)}\nzzz: 1"), ignoreOrder: true);
        if (value["properties"] is JsonObject properties && word is not ("search" or "lookup" or "set"))
            Keys(properties).ShouldBe(Known($"{word}: {Inside(word)}\nnext: menu"), ignoreOrder: true);
    }

    /// <summary>A value that makes the reader go on to the end of the node.</summary>
    private static string Value(string word) => word switch
    {
        "menu" => "{ prompt: \"{{ x }}\", each: { list: x }, label: \"{{ it.x }}\", into: x }",
        "answer" => "{ topic: x, of: x }",
        "ask" => "{ prompt: \"{{ x }}\", into: x }",
        "rate" => "{ prompt: \"{{ x }}\" }",
        "branch" => "{ on: x, cases: { x: menu }, else: menu }",
        "set" => "{ x: x }",
        "search" => "{ services: x, into: x }",
        "lookup" => "{ case: x, into: x }",
        "promise" => "{ lookup: x }",
        "call" => "{ flow: main }",
        "return" => "x",
        "case" => "{ close: x }",
        "handoff" => "{ into: x }",
        "sms" => "{ at: menu }",
        _ => "\"{{ x }}\"",
    };

    private static string Inside(string word) => "{ zzz: 1, " + Value(word)[2..];

    private static string Exits(JsonObject node) =>
        node["exits"]?["required"] is JsonArray required ? $"{{ {string.Join(", ", required.Select(exit => $"{exit}: menu"))} }}" : "{ }";

    private static IEnumerable<string> Keys(JsonObject properties) => properties.Select(property => property.Key);

    /// <summary>The keys that the reader names when it meets one that it does not know.</summary>
    private static string[] Known(string node)
    {
        var faults = new List<Fault>();
        var indented = string.Concat(node.Split('\n').Select(line => $"  {line}\n"));
        FlowReader.Read(SmallRelease.WithNodes("x:\n" + indented), faults);
        return faults.Single(fault => fault.Message.StartsWith("'zzz' is not known here. Known: ", StringComparison.Ordinal)).Message["'zzz' is not known here. Known: ".Length..].TrimEnd('.').Split(", ");
    }
}
