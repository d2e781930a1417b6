using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class AnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Languages = ["en", "sw"];
    private static readonly AnswerComposer Composer = new(Catalogue);

    private static ServiceCatalogue Catalogue => RealCatalogue.Value;

    [Fact]
    public void The_waiver_holds_to_the_end_of_its_last_day_and_the_fee_from_the_next()
    {
        Fee("national-id-replacement", new DateOnly(2026, 10, 30)).ShouldContain("waiver period: free (until 30 Oct 2026)");
        Fee("national-id-replacement", new DateOnly(2026, 10, 30)).ShouldNotContain("1,000");
        Fee("national-id-replacement", new DateOnly(2026, 10, 31)).ShouldContain("standard fee: KSh 1,000");
        Fee("national-id-replacement", new DateOnly(2026, 10, 31)).ShouldNotContain("free");
    }

    [Fact]
    public void A_day_before_every_period_has_no_fee_and_says_so() =>
        Fee("national-id-replacement", new DateOnly(2025, 10, 30)).ShouldContain("The fee for today is not established.\nWaiver gazetted");

    [Fact]
    public void The_fee_of_a_popular_service_reads_like_this() =>
        Fee("good-conduct", Today).ShouldBe(
            """
            Good conduct: fee
            Certificate, including eCitizen charge: KSh 1,050
            As of 2025.
            Pay only on eCitizen or paybill 222222. We never ask for your PIN.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_same_in_Swahili() =>
        Composer.OfService(Service("good-conduct"), Topic.Fee, "sw", Today, [], AnswerLine.Ussd).Text.ShouldBe(
            """
            Good conduct (tabia): ada
            Cheti, pamoja na ada ya eCitizen: KSh 1,050
            Taarifa za 2025.
            Lipa eCitizen au paybill 222222 pekee. Hatuombi PIN yako.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_fact_of_low_confidence_is_told_as_unconfirmed_with_who_can_confirm_it()
    {
        var text = Fee("national-id-replacement", Today);
        text.ShouldStartWith("Lost or damaged ID: fee\nNot confirmed:\n");
        text.ShouldContain("As of 2026. Confirm with NRB (identity.go.ke).");
    }

    [Fact]
    public void A_fee_that_is_not_established_is_never_zero()
    {
        var text = Fee("logbook-transfer", Today);
        text.ShouldContain("No fixed amount.");
        text.ShouldContain("Confirm with NTSA (serviceportal.ntsa.go.ke).");
        text.ShouldNotContain("free");
    }

    [Theory]
    [InlineData("eta", "USD 30")]
    [InlineData("food-handler-certificate", "KSh 700-1,000")]
    [InlineData("vehicle-inspection", "from KSh 1,050")]
    [InlineData("business-permit", "15,000-24,000")]
    public void Ranges_and_dollars_are_told(string service, string amount) => Fee(service, Today).ShouldContain(amount);

    [Theory]
    [InlineData("passport-renewal", true)]
    [InlineData("land-search", true)]
    [InlineData("business-permit", false)]
    [InlineData("sgr-ticket", false)]
    [InlineData("national-id-new", false)]
    public void Where_to_pay_is_told_where_it_is_the_government_s_paybill(string service, bool isTold)
    {
        Fee(service, Today).Contains("paybill 222222", StringComparison.Ordinal).ShouldBe(isTold);
        Fee(service, Today).ShouldEndWith("We never ask for your PIN.");
    }

    [Theory]
    [InlineData(AnswerLine.Ussd, "or choose Talk to a person in the menu")]
    [InlineData(AnswerLine.Sms, "or reply AGENT")]
    [InlineData(AnswerLine.Voice, "or press 0")]
    [InlineData(AnswerLine.Chat, "or type AGENT")]
    public void A_person_is_reached_in_the_manner_of_the_line(AnswerLine line, string way) =>
        Composer.OfService(Service("track-my-service"), Topic.Where, "en", Today, [], line).Text.ShouldContain(way);

    [Fact]
    public void A_voice_says_sentence_by_sentence_without_bullets_and_short_forms_of_money()
    {
        var text = Composer.OfService(Service("passport-renewal"), Topic.Fee, "sw", Today, [], AnswerLine.Voice).Text;
        text.ShouldContain("shilingi 7,500");
        text.Split('\n').Where(line => line.StartsWith('-') || line[^1] is not ('.' or ':' or '?')).ShouldBeEmpty();
        text.ShouldNotContain("KSh");
    }

    [Fact]
    public void A_call_says_the_spoken_name_of_a_service_and_a_screen_the_short_one()
    {
        Composer.OfService(Service("driving-licence-renewal"), Topic.Fee, "en", Today, [], AnswerLine.Voice).Text.ShouldStartWith("Driving licence renewal: fee.\n");
        Composer.OfService(Service("driving-licence-renewal"), Topic.Fee, "en", Today, [], AnswerLine.Ussd).Text.ShouldStartWith("DL renewal / smart DL: fee\n");
        Composer.OfService(Service("passport-new"), Topic.Fee, "en", Today, [], AnswerLine.Voice).Text.ShouldStartWith("New passport: fee.\n");
    }

    [Fact]
    public void Every_answer_on_every_line_and_in_every_fee_period_can_be_shown_and_tells_its_year()
    {
        var days = Catalogue.FeeDates.Append(Today).ToList();
        foreach (var (text, name) in All(days))
        {
            text.ShouldNotBeNullOrWhiteSpace(name);
            Gsm7.Fits(text).ShouldBeTrue(name);
            text.ShouldNotContain("1919", Case.Sensitive, name);
            text.ShouldNotContain("{", Case.Sensitive, name);
            text.ShouldNotContain("}", Case.Sensitive, name);
            text.Contains("As of 20", StringComparison.Ordinal).ShouldBe(!text.Contains("Taarifa za 20", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void No_low_fact_is_told_without_asking_to_confirm_it()
    {
        foreach (var service in Catalogue.Services)
        {
            foreach (var topic in Topics.OfService.Where(topic => topic is not Topic.Status))
            {
                var answer = Composer.OfService(service, topic, "en", Today, [], AnswerLine.Ussd);
                if (answer.Confidence is ConfidenceLevel.Low) answer.Text.ShouldContain("Confirm with ", Case.Sensitive, $"{service.Id} {topic}");
            }
        }
    }

    [Fact]
    public void Every_answer_fits_three_screens_with_their_options()
    {
        // 156 septets less "0 Back 00 Menu 98 More" and a heading's worth of options.
        const int ThreeScreens = 3 * 128;
        foreach (var service in Catalogue.Services)
            foreach (var topic in Topics.OfService)
                foreach (var language in Languages)
                    Gsm7.Septets(Composer.OfService(service, topic, language, Today, [], AnswerLine.Ussd).Text).ShouldBeLessThan(ThreeScreens, $"{service.Id} {topic} {language}");
        foreach (var centre in Catalogue.Centres)
            foreach (var language in Languages)
                Gsm7.Septets(Composer.OfCentre(centre, language, Today, [], AnswerLine.Ussd).Text).ShouldBeLessThan(ThreeScreens, $"{centre.Id} {language}");
    }

    [Fact]
    public void A_centre_without_a_sure_place_is_told_by_its_town_with_how_to_ask()
    {
        var text = Composer.OfCentre(Catalogue.FindCentre("wajir")!, "en", Today, [], AnswerLine.Sms).Text;
        text.ShouldNotContain("confirm building");
        text.ShouldContain("For the building, reply AGENT.");
    }

    [Fact]
    public void A_centre_that_nobody_confirmed_is_not_told_as_open() =>
        Composer.OfCentre(Catalogue.FindCentre("mandera")!, "en", Today, [], AnswerLine.Ussd).Text.ShouldContain("We could not confirm that it is open.");

    [Fact]
    public void A_planned_centre_names_the_open_ones_of_its_county()
    {
        var text = Composer.OfCentre(Catalogue.FindCentre("molo")!, "en", Today, [], AnswerLine.Ussd).Text;
        text.ShouldContain("Not open yet");
        text.ShouldContain("Open in Nakuru: Nakuru.");
        text.ShouldNotContain("Hours");
    }

    [Fact]
    public void A_topic_of_centres_is_not_told_about_a_service() =>
        Should.Throw<ArgumentException>(() => Composer.OfService(Service("eta"), Topic.Centre, "en", Today, [], AnswerLine.Ussd));

    private static IEnumerable<(string Text, string Name)> All(List<DateOnly> days) =>
        from line in Enum.GetValues<AnswerLine>()
        from language in Languages
        from day in days
        from told in Catalogue.Services.SelectMany(service => Topics.OfService.Select(topic => (Composer.OfService(service, topic, language, day, [], line).Text, $"{service.Id} {topic}")))
            .Concat(Catalogue.Centres.Select(centre => (Composer.OfCentre(centre, language, day, [], line).Text, centre.Id)))
        select (told.Text, $"{told.Item2} {language} {line}: {told.Text}");

    private static Service Service(string id) => Catalogue.FindService(id)!;

    private static string Fee(string id, DateOnly day) => Composer.OfService(Service(id), Topic.Fee, "en", day, [], AnswerLine.Ussd).Text;
}
