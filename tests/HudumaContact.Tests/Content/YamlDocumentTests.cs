using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Content;

public sealed class YamlDocumentTests
{
    [Fact]
    public void A_file_nested_too_deep_is_refused_where_it_becomes_so()
    {
        var faults = new List<Fault>();
        var text = "a:\n  " + new string('[', 100_000);
        YamlDocument.Parse(new ContentFile("x.yaml", text), faults).ShouldBeNull();
        faults.Single().ToString().ShouldBe("x.yaml:2:50: Nested deeper than 50 levels. Flatten it.");
    }

    [Fact]
    public void An_alias_is_refused_where_it_stands()
    {
        var faults = new List<Fault>();
        YamlDocument.Parse(new ContentFile("x.yaml", "a: &one [1]\nb: *one\n"), faults).ShouldBeNull();
        faults.Single().ToString().ShouldBe("x.yaml:2:4: Aliases (*name) are not used here. Write the value out.");
    }

    [Theory]
    [InlineData("", "x.yaml:1:1: The file is empty.")]
    [InlineData("a: 1\n---\nb: 2\n", "x.yaml:1:1: One document a file: take the --- lines out.")]
    public void A_file_holds_one_document(string text, string fault)
    {
        var faults = new List<Fault>();
        YamlDocument.Parse(new ContentFile("x.yaml", text), faults).ShouldBeNull();
        faults.Single().ToString().ShouldBe(fault);
    }

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: \"open\nb: 1\n")]
    public void A_file_that_is_not_well_formed_is_a_fault(string text)
    {
        var faults = new List<Fault>();
        YamlDocument.Parse(new ContentFile("x.yaml", text), faults).ShouldBeNull();
        faults.Single().Message.ShouldStartWith("This is not well-formed YAML: ");
        faults.Single().Line.ShouldBeGreaterThan(0);
    }
}
