using HudumaContact.Host.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class SettingsTests
{
    private const string LongSecret = "9f3c8a17d2e64b05a1c7";
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public void The_sample_starts_a_demo() => Should.NotThrow(() => Read(("Demo", "true")));

    [Fact]
    public void A_house_with_real_secrets_starts() => Should.NotThrow(() => ReadReal());

    [Theory]
    [InlineData("PublicBaseUrl", "")]
    [InlineData("PublicBaseUrl", "http://contact.example.go.ke")]
    [InlineData("PublicBaseUrl", "contact.example.go.ke")]
    [InlineData("Lines:0:Secret", "")]
    [InlineData("Lines:0:Secret", "demo")]
    [InlineData("Lines:0:Secret", "demo-of-some-length")]
    [InlineData("Lines:0:Secret", "short")]
    [InlineData("Lines:0:Id", "At USSD")]
    [InlineData("Lines:0:Provider", "Pigeon")]
    [InlineData("Lines:0:Kind", "Smoke")]
    [InlineData("Lines:0:Address", "")]
    [InlineData("Lines:0:AllowedSources:0", "192.0.2")]
    [InlineData("Lines:0:Adress", "*647#")]
    [InlineData("Storage:MasterKey", "")]
    [InlineData("Storage:MasterKey", "no key")]
    [InlineData("Storage:MasterKey", "dG9vIHNob3J0")]
    [InlineData("Storage:ConnectionString", "garbage")]
    [InlineData("Storage:KeysConnectionString", "garbage")]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Storage:Conection", "x")]
    [InlineData("Hops:ScreenBudget", "1000")]
    [InlineData("Hops:ScreenBudget", "many")]
    [InlineData("Hops:KeepDroppedFor", "soon")]
    [InlineData("Status:AllowedHost:0", "status.example.go.ke", "Status:AllowedHost")]
    [InlineData("Status:Connectors:0:Name", "")]
    [InlineData("Status:Connectors:0:Services:0", "passport-new", "Status:Connectors:0:Address")]
    [InlineData("Status:Connectors:0:Address", "https://{reference}.example.go.ke/")]
    [InlineData("Status:Connectors:0:Address", "status.example.go.ke/{reference}")]
    [InlineData("Status:Connectors:0:Adress", "https://status.example.go.ke/{reference}")]
    [InlineData("Status:Connectors:0:Method", "Delete")]
    [InlineData("Status:Connectors:0:SecondFact", "Surname")]
    [InlineData("Status:Connectors:0:Headers:X-Api-Key", "two\nlines")]
    [InlineData("Status:Connectors:0:Headers:X Api", "key")]
    [InlineData("Status:Connectors:0:Body:id", "{fact}")]
    [InlineData("Status:Connectors:0:Reply:Status", "$.status")]
    [InlineData("Status:Connectors:0:Reply:SecondFact", "")]
    [InlineData("Status:Connectors:0:Reply:NotFoundStatus", "1000")]
    [InlineData("Status:Connectors:0:Statuses:DONE", "done")]
    [InlineData("Status:Connectors:0:Budget", "00:01:00")]
    [InlineData("Status:Connectors:0:Retries", "100")]
    [InlineData("Status:Connectors:0:BreakFor", "soon")]
    [InlineData("Promises:Within", "00:00:10")]
    [InlineData("Promises:Wihtin", "00:15:00")]
    [InlineData("Log:Level", "Loud")]
    [InlineData("Urls", "127.0.0.1")]
    [InlineData("Urls", "https://127.0.0.1:5443")]
    public void A_wrong_setting_is_refused_by_its_name(string setting, string value, string? named = null)
    {
        var message = Should.Throw<WrongSetting>(() => ReadReal((setting, value))).Message;
        message.ShouldStartWith(named ?? (setting.EndsWith(":0", StringComparison.Ordinal) && setting.Contains("Sources", StringComparison.Ordinal) ? setting[..^2] : setting));
        message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://loopback:5080")]
    [InlineData("http://somebody@localhost:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.0.2.7:5080")]
    public void A_demo_listens_on_this_machine_alone(string urls) =>
        Should.Throw<WrongSetting>(() => Read(("Demo", "true"), ("Urls", urls))).Message.ShouldStartWith("Urls: ");

    [Theory]
    [InlineData("Status:AllowedHosts:0", "elsewhere.example.go.ke", "Status:Connectors:0:Address: 'status.example.go.ke' is not one of Status:AllowedHosts.")]
    [InlineData("Status:Connectors:0:Address", "http://status.example.go.ke/{reference}", "Status:Connectors:0:Address: it must begin with https://")]
    [InlineData("Status:Connectors:0:Address", "https://status.example.go.ke/all", "Status:Connectors:0:Address: {reference} stands neither in it nor in Body")]
    [InlineData("Status:Connectors:0:Headers:X-Api-Key", "demo", "Status:Connectors:0:Headers:X-Api-Key: it is the demo's.")]
    [InlineData("Status:Connectors:0:Services:1", "passport-new", "Status:Connectors:0:Services:1: 'passport-new' is asked about twice.")]
    public void A_register_that_is_asked_must_be_allowed_safe_and_asked_something(string setting, string value, string message) =>
        Should.Throw<WrongSetting>(() => ReadReal([.. Register, (setting, value)])).Message.ShouldStartWith(message);

    [Fact]
    public void A_house_with_a_register_starts() => Should.NotThrow(() => ReadReal(Register));

    private static readonly (string, string)[] Register =
    [
        ("Status:AllowedHosts:0", "status.example.go.ke"), ("Status:Connectors:0:Services:0", "passport-new"), ("Status:Connectors:0:Headers:X-Api-Key", LongSecret),
    ];

    [Fact]
    public void Two_lines_can_not_share_a_name() =>
        Should.Throw<WrongSetting>(() => ReadReal(
            ("Lines:1:Id", "at-ussd"), ("Lines:1:Kind", "Ussd"), ("Lines:1:Provider", "AfricasTalking"), ("Lines:1:Address", "*1#"), ("Lines:1:Secret", LongSecret)))
            .Message.ShouldStartWith("Lines:1:Id: ");

    private static HudumaSettings ReadReal(params (string Name, string Value)[] settings) =>
        Read([("PublicBaseUrl", "https://contact.example.go.ke"), ("Lines:0:Secret", LongSecret), ("Storage:MasterKey", Key), .. settings]);

    private static HudumaSettings Read(params (string Name, string Value)[] settings) =>
        SettingsReader.Read(new ConfigurationBuilder()
            .AddConfiguration(SettingsSources.OfFile(TopFolder.Path, demo: true))
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Name, (name, values) => KeyValuePair.Create(name, (string?)values.Last().Value)))
            .Build());
}
