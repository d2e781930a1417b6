using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Drawing;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Drawing;

public sealed class FlowDrawingTests
{
    [Fact]
    public void Every_node_is_a_box_and_every_exit_an_arrow()
    {
        var drawing = FlowDrawing.Mermaid(Book(SmallRelease.With()), "main");

        drawing.ShouldStartWith("stateDiagram-v2\n");
        drawing.ShouldContain("    [*] --> n_main__menu\n");
        drawing.ShouldContain("    state \"menu (menu)<br/>Huduma\" as n_main__menu\n");
        drawing.ShouldContain("    n_main__menu --> n_main__bye : 1 Goodbye\n");
        drawing.ShouldContain("    n_main__understand --> n_main__choose : many\n");
        drawing.ShouldContain("    n_main__choose --> n_main__told : chosen\n");
        drawing.ShouldContain("    n_main__continue --> n_home : 2 Start again\n");
        drawing.ShouldContain("    n_main__bye --> [*]\n");
    }

    [Fact]
    public void The_moves_of_every_screen_are_left_out()
    {
        var drawing = FlowDrawing.Mermaid(Book(SmallRelease.With()), "main");

        drawing.ShouldNotContain("wrong");
        drawing.ShouldNotContain("letters");
        drawing.ShouldNotContain("n_main__menu --> n_main__lost");
    }

    [Fact]
    public void An_output_is_drawn_as_the_name_of_what_it_prints() =>
        FlowDrawing.Mermaid(Book(SmallRelease.WithNodes("a: { end: { en: \"Spoken: {{ language | upcase }}.\", sw: x } }")), "main")
            .ShouldContain("    state \"a (end)<br/>Spoken#58; (language).\" as n_main__a\n");

    [Fact]
    public void A_private_node_is_drawn_as_one() =>
        FlowDrawing.Mermaid(Book(SmallRelease.WithNodes("a: { end: { en: x, sw: x }, private: true }")), "main").ShouldContain("    class n_main__a own\n");

    [Fact]
    public void No_text_of_a_flow_is_taken_for_a_command_of_the_drawing()
    {
        var drawing = FlowDrawing.Mermaid(Book(SmallRelease.WithNodes("a: { end: { en: \"a\\\" as b\\n[*] --> c; %%{(init)}%% <script>\", sw: x } }")), "main");

        drawing.ShouldContain("a#34; as b #91;*#93; --#62; c#59; #37;#37;#123;");
        drawing.ShouldNotContain("<script");
    }

    [Fact]
    public void Every_flow_of_the_line_can_be_drawn()
    {
        var book = Book(TheHudumaLine.Content([]));
        foreach (var flow in book.Flows)
        {
            var lines = FlowDrawing.Mermaid(book, flow.Name).TrimEnd().Split('\n').Skip(2);
            lines.ShouldAllBe(line => Regex.IsMatch(line, @"^    (state ""[^""]+"" as \w+|(\[\*\]|\w+) --> (\[\*\]|\w+)( : [^:]+)?|classDef own .*|class [\w,]+ own)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        }
    }

    private static FlowBook Book(ContentSet content)
    {
        var faults = new List<Fault>();
        return FlowReader.Read(content, faults).ShouldNotBeNull(string.Join('\n', faults));
    }
}
