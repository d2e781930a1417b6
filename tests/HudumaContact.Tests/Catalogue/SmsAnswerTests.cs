using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class SmsAnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Languages = ["en", "sw"];

    private static ServiceCatalogue Catalogue => RealCatalogue.Value;

    [Fact]
    public void No_answer_takes_more_parts_than_it_may() => SmsRoom.Over(Catalogue, Today).Select(answer => answer.Text).ShouldBeEmpty();

    [Fact]
    public void An_answer_that_fits_is_told_in_full() =>
        Tell("good-conduct", Topic.Fee, "en").ShouldBe(
            """
            Good conduct: fee
            Certificate, including eCitizen charge: KSh 1,050
            As of 2025.
            Pay only on eCitizen or paybill 222222. We never ask for your PIN.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void One_that_does_not_is_told_in_fewer_words() =>
        Tell("national-id-replacement", Topic.Fee, "en").ShouldBe(
            """
            Lost or damaged ID, not confirmed: KSh 1,000
            As of 2026, confirm: identity.go.ke. Pay only on eCitizen/222222. We ask no PIN.
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("passport-renewal", "en", "+ KSh 50 eCitizen.")]
    [InlineData("passport-replacement", "en", "+ KSh 50 eCitizen.")]
    [InlineData("sha-contribution", "en", "Self-employed: a yearly amount by means test.")]
    [InlineData("sha-contribution", "sw", "Waliojiajiri: kiasi cha mwaka kwa means test.")]
    [InlineData("postal-box", "en", "KSh 2,200 applied for, Jan 2026.")]
    public void What_a_note_says_of_the_price_is_told_where_it_fits(string service, string language, string note)
    {
        var text = Tell(service, Topic.Fee, language);
        text.Split('\n').ShouldContain(note);
        SmsParts.Of(text).Count.ShouldBe(1);
    }

    [Fact]
    public void Several_prices_stay_apart() =>
        Tell("passport-new", Topic.Fee, "sw").ShouldBe(
            """
            Pasipoti mpya: ada
            Kurasa 34: KSh 7,500
            Kurasa 50: KSh 9,500
            Kurasa 66: KSh 12,500
            Haraka: KSh 30,000
            Taarifa za 2026. Lipa eCitizen/222222 pekee. Hatuombi PIN.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_price_that_is_not_fixed_is_said_to_be_so_in_few_words_too() =>
        Tell("land-rent-clearance", Topic.Fee, "en").ShouldStartWith("Land rent clearance: no fixed amount\nAs of 2024, confirm: ardhisasa.lands.go.ke.");

    [Fact]
    public void However_short_every_fee_names_its_year_and_that_no_PIN_is_asked()
    {
        foreach (var service in Catalogue.Services)
        {
            foreach (var language in Languages)
            {
                var text = Tell(service.Id, Topic.Fee, language);
                text.ShouldContain(service.AsOf.ToString());
                text.ShouldContain("PIN");
                foreach (var fee in service.FeesOn(Today).Where(fee => fee.Kes > 0)) text.ShouldContain($"{fee.Kes:N0}");
            }
        }
    }

    [Fact]
    public void Other_lines_keep_the_full_words()
    {
        var chat = new AnswerComposer(Catalogue).OfService(Catalogue.FindService("passport-new")!, Topic.Where, "en", Today, [], AnswerLine.Chat).Text;
        chat.ShouldContain("then go to Nyayo House Nairobi");
        Tell("passport-new", Topic.Where, "en").ShouldContain("biometrics at Nyayo House");
    }

    [Fact]
    public void A_notice_is_told_however_many_parts_it_takes()
    {
        var notice = new Notice("n1", Today, Today, new Words(new string('a', 150), new string('b', 150)), NoticeScope.All);
        var text = new AnswerComposer(Catalogue).OfService(Catalogue.FindService("good-conduct")!, Topic.Fee, "en", Today, [notice], AnswerLine.Sms).Text;
        text.ShouldContain(new string('a', 150));
        text.ShouldContain("KSh 1,050");
        SmsParts.Of(text).Count.ShouldBe(2);
    }

    private static string Tell(string service, Topic topic, string language) =>
        new AnswerComposer(Catalogue).OfService(Catalogue.FindService(service)!, topic, language, Today, [], AnswerLine.Sms).Text;
}
