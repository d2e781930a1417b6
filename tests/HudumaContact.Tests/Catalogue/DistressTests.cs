using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class DistressTests
{
    [Theory]
    [InlineData("nataka kujiua")]
    [InlineData("Nataka KUJIUA!!")]
    [InlineData("i want to kill myself")]
    [InlineData("my husband is beating me")]
    [InlineData("mume wangu ananipiga")]
    [InlineData("amenipiga mume wangu")]
    [InlineData("nimebakwa")]
    [InlineData("nimebakwaa jana")]
    [InlineData("ananpiga kila siku")]
    [InlineData("my daughter was defiled")]
    [InlineData("she was rapd raped")]
    [InlineData("nyumba inaungua")]
    [InlineData("mtoto anateswa na jirani")]
    [InlineData("watoi wanateswa hapa")]
    [InlineData("suicde suicidal")]
    [InlineData("wezi wameingia kwa nyumba")]
    [InlineData("i want to kil myself")]
    [InlineData("i will kill my self")]
    [InlineData("naogopa kuuawa")]
    [InlineData("natishiwa na jirani")]
    [InlineData("wananitishia maisha")]
    [InlineData("jirani anatishia maisha yangu")]
    [InlineData("kupigwa na bwana yangu")]
    [InlineData("nimechoka kupigwa na mme wangu")]
    [InlineData("mjomba ananinajisi")]
    [InlineData("nanajisiwa na mwalimu")]
    [InlineData("amenilawiti")]
    [InlineData("nimelawitiwa")]
    [InlineData("nimejeruhiwa vibaya")]
    [InlineData("nimepata ajali")]
    [InlineData("nimeibiwa na kupigwa")]
    [InlineData("nimechoka na maisha")]
    [InlineData("nataka kufa")]
    [InlineData("nakufa")]
    public void A_cry_for_help_is_heard(string text) => RealCatalogue.Value.HasDistress(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("piga")]
    [InlineData("kupiga simu")]
    [InlineData("napiga namba gani")]
    [InlineData("nimepigiwa simu na huduma")]
    [InlineData("amenipiga picha")]
    [InlineData("amenipiga faini")]
    [InlineData("report bribe")]
    [InlineData("report a bribe")]
    [InlineData("passport")]
    [InlineData("kujua bei ya pasipoti")]
    [InlineData("fire licence")]
    [InlineData("nimeibiwa simu")]
    [InlineData("mtu wangu ni mzee")]
    [InlineData("grape farming")]
    [InlineData("police abstract for accident")]
    [InlineData("cheti cha kifo")]
    public void Plain_questions_are_none(string text) => RealCatalogue.Value.HasDistress(text).ShouldBeFalse();

    [Fact]
    public void Of_the_realistic_questions_only_those_about_violence_are()
    {
        var path = Path.Combine(RealCatalogue.Root(), "tests", "HudumaContact.Tests", "Catalogue", "training-questions.jsonl");
        File.ReadLines(path).Where(line => RealCatalogue.Value.HasDistress(System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!))
            .ShouldAllBe(line => line.Contains("gbv-support") || line.Contains("child-protection") || line.Contains("police-report"));
    }

    [Fact]
    public void The_reply_names_the_helplines_and_fits_a_screen()
    {
        var reply = RealCatalogue.Value.DistressReply;
        foreach (var text in new[] { reply.En, reply.Sw })
        {
            text.ShouldContain("999");
            text.ShouldContain("1195");
            text.ShouldContain("116");
            HudumaContact.Content.Gsm7.Septets(text).ShouldBeLessThanOrEqualTo(156);
        }
    }
}
