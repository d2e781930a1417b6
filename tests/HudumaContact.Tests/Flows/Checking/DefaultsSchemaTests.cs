using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>As for flow files: what the reader takes of defaults.yaml has no red line in an editor, and what it refuses has one.</summary>
public sealed class DefaultsSchemaTests
{
    [Fact]
    public void The_file_that_editors_read_is_the_schema_of_this_program() =>
        TheHudumaLine.Content([]).Find(DefaultsSchema.File).ShouldNotBeNull().Text.ShouldBe(DefaultsSchema.Json);

    [Fact]
    public async Task The_defaults_of_the_line_name_the_schema_and_have_no_red_line()
    {
        var schema = await JsonSchema.FromJsonAsync(DefaultsSchema.Json, TestContext.Current.CancellationToken);
        var defaults = TheHudumaLine.Content([]).Find("defaults.yaml").ShouldNotBeNull();

        defaults.Text.ShouldStartWith($"# yaml-language-server: $schema={DefaultsSchema.File}\n");
        schema.Validate(AsJson.Of(defaults)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("languages: [en, sw]", "languages: [english, sw]")]
    [InlineData("languages: [en, sw]", "languages: [en, en]")]
    [InlineData("languages: [en, sw]", "languages: []")]
    [InlineData("start: main/menu", "start: menu")]
    [InlineData("lost: main/lost\n", "")]
    [InlineData("into: question }", "into: Question }")]
    [InlineData("into: question }", "into: question, form: main }")]
    [InlineData("words:\n", "keys: { more: \"100\" }\nwords:\n")]
    [InlineData("words:\n", "keys: { forth: \"1\" }\nwords:\n")]
    [InlineData("words:\n", "limits: { pages: 10 }\nwords:\n")]
    [InlineData("words:\n", "limits: { steps-per-hop: 4 }\nwords:\n")]
    [InlineData("words:\n", "limits: { hops-per-session: 1001 }\nwords:\n")]
    [InlineData("  press: { en: Press, sw: Bonyeza }\n", "")]
    [InlineData("  press: { en: Press, sw: Bonyeza }\n", "  pres: { en: Press, sw: Bonyeza }\n")]
    [InlineData("  press: { en: Press, sw: Bonyeza }\n", "  press: Press\n")]
    public async Task What_the_reader_refuses_has_a_red_line(string old, string broken)
    {
        var schema = await JsonSchema.FromJsonAsync(DefaultsSchema.Json, TestContext.Current.CancellationToken);
        schema.Validate(AsJson.Of(SmallRelease.With().Find("defaults.yaml")!)).ShouldBeEmpty();
        var release = SmallRelease.WithDefaults(old, broken);
        FlowReader.Read(release, []).ShouldBeNull();

        schema.Validate(AsJson.Of(release.Find("defaults.yaml")!)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "zzz: 1\nwords:\n")]
    [InlineData("letters", "words:\n")]
    [InlineData("keys", "keys: { zzz: 1 }\nwords:\n")]
    [InlineData("limits", "limits: { zzz: 1 }\nwords:\n")]
    [InlineData("words", "words:\n  zzz: 1\n")]
    public void It_has_the_keys_that_the_reader_takes(string below, string unknown)
    {
        var schema = JsonNode.Parse(DefaultsSchema.Json)!;
        var properties = (below.Length == 0 ? schema : schema["properties"]![below]!)["properties"]!.AsObject();
        var release = below == "letters" ? SmallRelease.WithDefaults("into: question }", "into: question, zzz: 1 }") : SmallRelease.WithDefaults("words:\n", unknown);

        properties.Select(property => property.Key).ShouldBe(Known(release), ignoreOrder: true);
    }

    /// <summary>The keys that the reader names when it meets one that it does not know.</summary>
    private static string[] Known(ContentSet release)
    {
        const string Beginning = "'zzz' is not known here. Known: ";
        var faults = new List<Fault>();
        FlowReader.Read(release, faults);
        return faults.Single(fault => fault.Message.StartsWith(Beginning, StringComparison.Ordinal)).Message[Beginning.Length..].TrimEnd('.').Split(", ");
    }
}
