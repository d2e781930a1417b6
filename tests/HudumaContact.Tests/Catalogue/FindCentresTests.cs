using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class FindCentresTests
{
    [Theory]
    [InlineData("kisumo", "kisumu")]
    [InlineData("Kisumu", "kisumu")]
    [InlineData("nakru", "nakuru")]
    [InlineData("eldoret", "uasin-gishu")]
    [InlineData("eldy", "uasin-gishu")]
    [InlineData("huduma centre thika", "thika")]
    [InlineData("mogotyo", "mogotio")]
    [InlineData("homabay", "homa-bay")]
    [InlineData("homa bay", "homa-bay")]
    [InlineData("nairobi", "nairobi-gpo")]
    [InlineData("kibra", "nairobi-kibra")]
    [InlineData("makadara", "nairobi-makadara")]
    [InlineData("voi", "taita-taveta")]
    [InlineData("kilgoris", "narok")]
    [InlineData("muranga", "muranga")]
    [InlineData("Murang'a", "muranga")]
    [InlineData("kituo cha huduma siaya kiko wapi", "siaya")]
    [InlineData("tharaka nithi", "tharaka-nithi")]
    public void A_county_town_or_name_typed_with_errors_finds_the_centre(string text, string centre) =>
        RealCatalogue.Value.FindCentres(text)[0].Id.ShouldBe(centre);

    [Fact]
    public void The_centre_of_the_town_comes_first_and_the_rest_of_its_county_after_it() =>
        RealCatalogue.Value.FindCentres("thika").Select(centre => centre.Id).ShouldBe(["thika", "kiambu"]);

    [Fact]
    public void A_county_gives_all_its_centres_open_ones_first() =>
        RealCatalogue.Value.FindCentres("nakuru").Select(centre => centre.Id).ShouldBe(["nakuru", "molo"]);

    [Fact]
    public void Every_county_is_found_by_its_name() =>
        RealCatalogue.Value.Counties.ShouldAllBe(county => RealCatalogue.Value.FindCentres(county.Name)[0].County == county);

    [Theory]
    [InlineData("")]
    [InlineData("dubai")]
    [InlineData("huduma centre")]
    [InlineData("passport")]
    public void No_place_finds_none(string text) => RealCatalogue.Value.FindCentres(text).ShouldBeEmpty();
}
