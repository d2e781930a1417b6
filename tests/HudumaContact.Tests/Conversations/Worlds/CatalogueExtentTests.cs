using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Tests.Catalogue;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Worlds;

/// <summary>The check is honest only if the extent leaves nothing out that a citizen can be told.</summary>
public sealed class CatalogueExtentTests
{
    private static readonly CatalogueExtent Extent = new(RealCatalogue.Value);

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Every_answer_of_every_day_is_in_it(string language)
    {
        var days = RealCatalogue.Value.FeeDates.SelectMany(day => new[] { day.AddDays(-1), day }).Append(new DateOnly(2026, 11, 23)).Distinct();
        foreach (var (topic, kind) in Extent.Names.Topics)
        {
            var known = Extent.Answers(topic, language).ToHashSet(StringComparer.Ordinal);
            foreach (var day in days)
            {
                var world = new CatalogueWorld(RealCatalogue.Value, [], day, new CountedCaseNumbers(), StatusBoard.Nobody);
                Extent.Items(kind).Where(item => !known.Contains(world.Answer(topic, item, language, LineKind.Ussd).Text)).ShouldBeEmpty($"{topic} on {day}");
            }
        }
    }

    [Fact]
    public void Every_item_of_every_list_is_in_it_with_every_field()
    {
        foreach (var (list, (kind, of)) in Extent.Names.Lists)
        {
            var listed = of is null ? Extent.List(list, of: null) : Extent.Items(of).SelectMany(item => Extent.List(list, item));
            listed.Where(item => !Extent.Items(kind).Contains(item)).ShouldBeEmpty(list);
        }

        foreach (var (kind, fields) in Extent.Names.Fields)
        {
            foreach (var field in fields) Extent.Items(kind).ShouldContain(item => Extent.Field(item, field, "en").Length > 0, $"{kind}.{field}");
        }
    }

    [Fact]
    public void A_promise_is_no_longer_than_it_says()
    {
        foreach (var language in new[] { "en", "sw" })
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            {
                var world = new CatalogueWorld(RealCatalogue.Value, [], day, new DrawnCaseNumbers(), StatusBoard.Nobody);
                var promise = world.NewCase("complaint");
                world.Said(promise.Due, language).Length.ShouldBeLessThanOrEqualTo(Extent.Longest("case", "due", language).Length);
                promise.Number.Length.ShouldBe(Extent.Longest("case", "number", language).Length);
            }
        }
    }
}
