using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Reading;

public sealed class FlowReaderTests
{
    [Fact]
    public void A_release_reads_into_a_book()
    {
        var book = Read(SmallRelease.With());

        book.Flows.Count.ShouldBe(1);
        book.Defaults.Languages.ShouldBe(["en", "sw"]);
        book.Defaults.Keys.ShouldBe(new Keys());
        var menu = book[new NodeId("main/menu")].ShouldBeOfType<MenuNode>();
        menu.Line.ShouldBe(4);
        menu.Options[0].Label.In("sw", LineKind.Ussd, "en").Source.ShouldBe("Kwaheri");
        menu.Leads(menu.Options[0].Exit).ShouldBe(new Destination.To(new NodeId("main/bye")));
    }

    [Fact]
    public void A_call_knows_where_the_called_flow_begins()
    {
        var book = Read(SmallRelease.With(
            ("pick/pick.yaml", """
                format: 1
                flow: pick
                nodes:
                  first: { say: { en: Hello, sw: Habari }, next: done }
                  done: { return: chosen }
                """),
            ("other/other.yaml", """
                format: 1
                flow: other
                nodes:
                  which: { call: { flow: pick, with: { purpose: fee, of: { copy: service } } }, exits: { chosen: main/menu } }
                """)));

        var call = book[new NodeId("other/which")].ShouldBeOfType<CallNode>();
        call.First.ShouldBe(new NodeId("pick/first"));
        call.With[1].ShouldBe(new Assignment("of", Template.Nothing, "service"));
    }

    [Fact]
    public void A_flow_keeps_the_keys_that_it_does_not_change()
    {
        var book = Read(SmallRelease.WithMain("nodes:\n", "keys: { more: \"9\" }\nnodes:\n"));
        book.KeysAt(new NodeId("main/menu")).ShouldBe(new Keys(More: "9"));
    }

    [Fact]
    public void With_a_fault_there_is_no_book()
    {
        var faults = new List<Fault>();
        FlowReader.Read(SmallRelease.WithMain("next: bye", "next: by"), faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldBe("main/main.yaml:8:56: main/menu: There is no node 'by' in flow 'main'. Did you mean 'bye'?");
    }

    private static FlowBook Read(ContentSet content)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(content, faults);
        faults.ShouldBeEmpty();
        return book.ShouldNotBeNull();
    }
}
