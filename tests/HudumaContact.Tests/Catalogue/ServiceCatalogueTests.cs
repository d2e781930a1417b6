using HudumaContact.Catalogue;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class ServiceCatalogueTests
{
    private static ServiceCatalogue Catalogue => RealCatalogue.Value;

    [Fact]
    public void All_services_agencies_centres_counties_and_categories_are_there()
    {
        Catalogue.Services.Count.ShouldBe(117);
        Catalogue.Agencies.Count.ShouldBe(57);
        Catalogue.Centres.Count.ShouldBe(62);
        Catalogue.Centres.Count(centre => centre.IsOpen).ShouldBe(55);
        Catalogue.Counties.Select(county => county.Number).ShouldBe(Enumerable.Range(1, 47));
        Catalogue.Categories.Count.ShouldBe(25);
    }

    [Fact]
    public void What_is_looked_up_by_id_is_found_and_nothing_else_is()
    {
        Catalogue.FindService("passport-renewal")!.ShortName.ShouldBe(new Words("Passport renewal", "Kurenew pasipoti"));
        Catalogue.FindCentre("kisumu")!.County.Id.ShouldBe("kisumu");
        Catalogue.FindCounty("uasin-gishu")!.Number.ShouldBe(27);
        Catalogue.FindCategory("identity").ShouldNotBeNull();
        Catalogue.FindService("").ShouldBeNull();
        Catalogue.FindCentre("nowhere").ShouldBeNull();
    }

    [Fact]
    public void The_popular_menu_begins_with_identity_cards_and_holds_all_of_popularity_one()
    {
        Catalogue.Popular.Take(3).Select(service => service.Id).ShouldBe(["national-id-new", "national-id-replacement", "birth-certificate"]);
        Catalogue.Popular.Count.ShouldBe(Catalogue.Services.Count(service => service.Popularity == 1));
    }

    [Fact]
    public void Every_category_holds_services_and_every_service_has_one() =>
        Catalogue.Categories.SelectMany(category => Catalogue.InCategory(category.Id)).Count().ShouldBe(117);

    [Fact]
    public void Every_county_has_a_centre() =>
        Catalogue.Counties.ShouldAllBe(county => Catalogue.CentresIn(county.Id).Count > 0);

    [Fact]
    public void Fees_change_when_the_waiver_begins_and_when_it_has_ended() =>
        Catalogue.FeeDates.ShouldBe([new DateOnly(2025, 10, 31), new DateOnly(2026, 10, 31)]);

    [Theory]
    [InlineData("kra-pin", "a123456789b", true)]
    [InlineData("kra-pin", "12345", false)]
    [InlineData("national-id-new", "245678901", true)]
    [InlineData("burial-permit", "anything", true)]
    public void A_reference_is_held_against_its_shape(string service, string reference, bool looksRight) =>
        Catalogue.FindService(service)!.Status.LooksRight(reference).ShouldBe(looksRight);

    [Fact]
    public void A_pattern_that_takes_for_ever_doubts_nobody() =>
        new StatusQuery(Trackable: true, new System.Text.RegularExpressions.Regex("^(A|AA)+$", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(1)), ConfidenceLevel.Low, null, null)
            .LooksRight(new string('A', 60) + "!").ShouldBeTrue();

    [Fact]
    public void The_version_is_the_hash_of_the_files() => Catalogue.Version.ShouldBe(RealCatalogue.Files.Hash);
}
