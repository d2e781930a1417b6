using System.Text;
using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Reading;

/// <summary>Whatever lies in the folder, reading it ends in a book or in faults: never in a crash, a hang or an endless list.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void Two_hundred_thousand_brackets_are_a_fault() =>
        Faults(new string('[', 200_000)).ShouldContain(fault => fault.Message == "Nested deeper than 50 levels. Flatten it.");

    [Fact]
    public void Aliases_are_a_fault() =>
        Faults("format: 1\nflow: main\nnodes: &all\n  menu: *all\n").ShouldContain(fault => fault.Line == 4 && fault.Message.StartsWith("Aliases"));

    [Fact]
    public void A_file_of_300_KB_is_a_fault() =>
        Faults(SmallRelease.Main + "#" + new string('x', 300_000)).ShouldContain(fault => fault.Message == "The file is over 256 KB. Split it.");

    [Fact]
    public void What_stands_after_a_NUL_is_not_lost_unseen() =>
        Faults(SmallRelease.Main.Replace("bye:", "bye\0:", StringComparison.Ordinal)).ShouldNotBeEmpty();

    [Fact]
    public void A_pattern_that_would_explode_is_a_fault() =>
        Faults(SmallRelease.Main.Replace("    end: { en: Goodbye, sw: Kwaheri }", "    ask: { prompt: { en: x, sw: x }, into: y, pattern: \"((a{1000}){1000}){1000}\" }\n    next: menu", StringComparison.Ordinal))
            .ShouldContain(fault => fault.Message.StartsWith("The pattern '((a{1000}){1000}){1000}' cannot be used"));

    [Fact]
    public void A_filter_that_could_make_a_text_endless_is_a_fault() =>
        Faults(SmallRelease.Main.Replace("{{ service.name }}", "{{ service.name | replace: 's', 'ssssssss' }}", StringComparison.Ordinal))
            .ShouldContain(fault => fault.Message.StartsWith("The filter 'replace' is not known."));

    [Fact]
    public void More_than_a_thousand_nodes_are_a_fault() =>
        Faults(SmallRelease.Main + string.Concat(Enumerable.Range(0, 1000).Select(number => $"  n{number}: {{ end: {{ en: x, sw: x }} }}\n")))
            .Select(fault => fault.ToString()).ShouldBe(["defaults.yaml:1:1: The release has 1008 nodes, over 1000. Make fewer: a menu can list items, and a flow can be called from several places."]);

    [Fact]
    public void Any_bytes_at_all_are_read_or_refused() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Faults(Encoding.UTF8.GetString(bytes)), iter: 500);

    [Fact]
    public void A_real_file_with_anything_changed_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, SmallRelease.Main.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char["{}[]:,&*!|>'\"%@`#-? \n\t\0\uD800\u00E9aZ0"], 0, 6])
            .Sample((at, length, with) => Faults(SmallRelease.Main.Remove(at, Math.Min(length, SmallRelease.Main.Length - at)).Insert(at, with)), iter: 500);

    private static List<Fault> Faults(string main)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(SmallRelease.With(("main/main.yaml", main)), faults);
        (book is null).ShouldBe(faults.Count > 0);
        foreach (var fault in faults) fault.Message.Length.ShouldBeLessThan(600);
        return faults;
    }
}
