using HudumaContact.Content;
using HudumaContact.Desk.Drawing;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Drawing;

public sealed class FlowPictureTests
{
    private static readonly FlowBook Book = Read();
    private static readonly HashSet<(NodeId, Exit)> AllWalked = [];

    public static TheoryData<string> Flows => [.. Book.Flows.Select(flow => flow.Name)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_node_has_a_box_and_no_box_covers_another(string flow)
    {
        var picture = Draw(flow);
        picture.Boxes.Select(box => box.Node.Id).ShouldBe(Book.Find(flow)!.Nodes.Select(node => node.Id), ignoreOrder: true);
        foreach (var box in picture.Boxes)
        {
            box.X.ShouldBeGreaterThanOrEqualTo(0);
            box.Y.ShouldBeGreaterThanOrEqualTo(0);
            (box.X + Box.Width).ShouldBeLessThanOrEqualTo(picture.Width);
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(picture.Height);
            picture.Boxes.Where(other => other != box && other.X == box.X).ShouldAllBe(other => other.Y >= box.Y + box.Height || box.Y >= other.Y + other.Height);
        }
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Arrows_lead_one_column_on_and_every_other_way_is_named(string flow)
    {
        var picture = Draw(flow);
        var byId = picture.Boxes.ToDictionary(box => box.Node.Id);
        var drawn = picture.Boxes.SelectMany(box => box.Rows.Where(row => row.IsDrawn).Select(row => (From: box, To: byId[((Destination.To)row.To).Node]))).ToList();
        drawn.ShouldAllBe(arrow => arrow.To.X - arrow.From.X > Box.Width && arrow.To.X - arrow.From.X < 2 * Box.Width);
        picture.Arrows.Count.ShouldBe(drawn.Count);
        picture.Boxes.SelectMany(box => box.Rows).Count().ShouldBe(Book.Find(flow)!.Nodes.Sum(node => node.Exits.Count));
    }

    [Fact]
    public void A_way_is_named_as_the_citizen_reads_it()
    {
        Labels("en").ShouldContain("1 Most asked");
        Labels("sw").ShouldContain("1 Zinazoulizwa sana");

        static IEnumerable<string> Labels(string language) =>
            FlowPicture.Of(Book.Find("main")!, language, AllWalked).Boxes.Single(box => box.Node.Id.Node == "menu").Rows.Select(row => row.Label);
    }

    /// <summary>At 12 px a letter takes some 7.</summary>
    [Theory]
    [MemberData(nameof(Flows))]
    public void What_is_chosen_and_where_it_leads_have_room_on_one_line_or_on_two(string flow)
    {
        foreach (var row in Book.Defaults.Languages.SelectMany(language => FlowPicture.Of(Book.Find(flow)!, language, AllWalked).Boxes).SelectMany(box => box.Rows).Where(row => !row.IsDrawn))
            (7 * (row.IsLong ? Math.Max(row.Label.Length, row.Leads.Length) : row.Label.Length + row.Leads.Length)).ShouldBeLessThan(Box.Width, row.Label);
    }

    [Fact]
    public void What_no_conversation_takes_is_marked()
    {
        var menu = NodeId.Of("main", "menu");
        var rows = FlowPicture.Of(Book.Find("main")!, "en", new HashSet<(NodeId, Exit)> { (menu, new Exit("2")) }).Boxes.Single(box => box.Node.Id == menu).Rows;
        rows.Where(row => !row.IsWalked).ShouldHaveSingleItem().Exit.ShouldBe(new Exit("2"));
    }

    private static FlowPicture Draw(string flow) => FlowPicture.Of(Book.Find(flow)!, "en", AllWalked);

    private static FlowBook Read()
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(TheHudumaLine.Content(faults), faults);
        faults.ShouldBeEmpty();
        return book!;
    }
}
