using CsCheck;
using HudumaContact.Flows.Definition;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Definition;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("No braces, odd {} ones {", "No braces, odd {} ones {")]
    [InlineData("{{ name }}", "Wanjiku")]
    [InlineData("Dear {{ name }}, {{name}}!", "Dear Wanjiku, Wanjiku!")]
    [InlineData("{{ service.name }} ({{ service.short }})", "Passport (PP)")]
    [InlineData("{{ name | upcase }} {{ service.short | downcase }}", "WANJIKU pp")]
    [InlineData("{{ name | truncate: 6, '..' }}", "Wanj..")]
    [InlineData("[{{ nobody }}]", "[]")]
    public void Outputs_are_replaced_by_their_values(string source, string expected) => Parsed(source).Render(Values).ShouldBe(expected);

    [Fact]
    public void It_tells_the_variables_that_it_prints() =>
        Parsed("{{ service.name }} {{ name | upcase }} {{ name }}").Paths.ShouldBe(["service.name", "name"]);

    [Theory]
    [InlineData("{% if x %}y{% endif %}", "Tags ({% ... %}) are not used in texts. Use a branch node for choices and a menu node for lists.")]
    [InlineData("{{ 7*7 }}", "An output is written {{ name }} or {{ name | filter }}: a variable, then filters with fixed words or numbers.")]
    [InlineData("{{ name | append: other }}", "An output is written {{ name }} or {{ name | filter }}: a variable, then filters with fixed words or numbers.")]
    [InlineData("{{ name", "An output is written {{ name }} or {{ name | filter }}: a variable, then filters with fixed words or numbers.")]
    public void What_is_no_output_is_refused_with_what_to_write(string source, string expected)
    {
        Template.Parse(source, out var fault).ShouldBeNull();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void A_filter_that_does_not_exist_is_refused()
    {
        Template.Parse("{{ name | shout }}", out var fault).ShouldBeNull();
        fault.ShouldNotBeNull().ShouldStartWith("The filter 'shout' is not known.");
    }

    [Fact]
    public void A_value_is_never_read_as_a_template() =>
        Gen.String.Sample(value => Parsed("<{{ name }}>").Render(_ => value + "{{ service.name }}").ShouldBe($"<{value}{{{{ service.name }}}}>"));

    [Fact]
    public void A_bare_output_prints_what_the_library_would() =>
        Gen.String.Sample(value => Parsed("a {{ name }} b").Render(_ => value).ShouldBe(Parsed("a {{ name | truncate: 1000 }} b").Render(_ => value)));

    private static Template Parsed(string source) => Template.Parse(source, out var fault) ?? throw new InvalidOperationException(fault);

    private static string? Values(string path) => path switch
    {
        "name" => "Wanjiku",
        "service.name" => "Passport",
        "service.short" => "PP",
        _ => null,
    };
}
