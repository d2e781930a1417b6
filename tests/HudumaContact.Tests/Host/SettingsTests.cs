using HudumaContact.Host.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class SettingsTests
{
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
    [InlineData("Lines:0:Secret", "a-secret-that-is-much-longer-than-any-key-in-an-address-has-to-be")]
    [InlineData("Lines:0:OneWaySender", "HUDUMA")]
    [InlineData("Lines:0:ApiKey", "atsk_0123456789")]
    [InlineData("Lines:1:Kind", "Chat")]
    [InlineData("Lines:1:Address", "HUDUMA")]
    [InlineData("Lines:1:OneWaySender", "HUDUMA KENYA CENTRES")]
    [InlineData("Lines:1:OneWaySender", "22384")]
    [InlineData("Lines:1:Keyword", "HUDUMA KENYA")]
    [InlineData("Lines:1:Account", "")]
    [InlineData("Lines:1:ApiKey", "")]
    [InlineData("Lines:1:ApiKey", "demo")]
    [InlineData("Lines:1:MessagesPerSecond", "0")]
    [InlineData("Lines:1:MessagesPerSecond", "-1")]
    [InlineData("Lines:1:MessagesPerSecond", "10001")]
    [InlineData("Lines:1:MessagesPerSecond", "NaN")]
    [InlineData("Lines:2:Kind", "Ussd")]
    [InlineData("Lines:2:Address", "22384")]
    [InlineData("Lines:2:Secret", "demo-twilio-token")]
    [InlineData("Lines:2:Account", "huduma")]
    [InlineData("Lines:2:ApiKey", "secret")]
    [InlineData("Lines:3:Address", "whatsapp:0700000100")]
    [InlineData("Lines:3:OneWaySender", "HUDUMA")]
    [InlineData("Lines:4:Account", "")]
    [InlineData("Lines:4:ApiKey", "demo")]
    [InlineData("Lines:5:Secret", "demo")]
    [InlineData("Lines:5:Kind", "Sms")]
    [InlineData("Lines:5:Address", "/chat")]
    [InlineData("Lines:5:ApiKey", "atsk_0123456789")]
    [InlineData("Lines:6:Secret", "demo")]
    [InlineData("Lines:6:Address", "0800221108")]
    [InlineData("Lines:6:Address", "*647#")]
    [InlineData("Lines:6:Account", "")]
    [InlineData("Lines:6:ApiKey", "demo")]
    [InlineData("Lines:6:OneWaySender", "HUDUMA")]
    [InlineData("Lines:6:Keyword", "HUDUMA")]
    [InlineData("Lines:7:Provider", "Kannel", "Lines:7:Kind")]
    [InlineData("Lines:7:Account", "huduma")]
    [InlineData("Lines:7:ApiKey", "secret")]
    [InlineData("Lines:7:Address", "whatsapp:+254700000100")]
    [InlineData("WebChat:Origins:0", "www.example.go.ke")]
    [InlineData("WebChat:Origins:0", "https://www.example.go.ke/portal")]
    [InlineData("WebChat:Origins:0", "https://www.example.go.ke/")]
    [InlineData("WebChat:Origins:0", "http://www.example.go.ke")]
    [InlineData("WebChat:TokenFor", "02:00:00")]
    [InlineData("WebChat:SaidInMinute", "0")]
    [InlineData("Providers:AfricasTalking:BaseAddress", "api.africastalking.com")]
    [InlineData("Providers:Twilio:BaseAddress", "http://api.twilio.com")]
    [InlineData("Providers:Twilio:BaseAddress", "https://AC1:secret@api.twilio.com")]
    [InlineData("Providers:Kannel:BaseAddress", "http://192.0.2.7:13013")]
    [InlineData("Providers:Kannel:BaseAddress", "http://127.0.0.1:13013/cgi-bin?x=1")]
    [InlineData("Providers:Kannel:Address", "http://127.0.0.1:13013")]
    [InlineData("Providers:Twilio:RecordingHosts:0", "https://api.twilio.com", "Providers:Twilio:RecordingHosts")]
    [InlineData("Providers:AfricasTalking:RecordingHosts:0", "com", "Providers:AfricasTalking:RecordingHosts")]
    [InlineData("Providers:AfricasTalking:RecordingHosts:0", "*.example.com", "Providers:AfricasTalking:RecordingHosts")]
    [InlineData("Providers:Kannel:RecordingHosts:0", "example.com", "Providers:Kannel:RecordingHosts")]
    [InlineData("Providers:AnswerWithin", "00:02:00")]
    [InlineData("Storage:MasterKey", "")]
    [InlineData("Storage:MasterKey", "no key")]
    [InlineData("Storage:MasterKey", "dG9vIHNob3J0")]
    [InlineData("Storage:ConnectionString", "garbage")]
    [InlineData("Storage:ConnectionString", "Foo=1")]
    [InlineData("Storage:ConnectionString", "Data Source=a.db;Mode=Foo")]
    [InlineData("Storage:ConnectionString", "Data Source=a.db;Default Timeout=soon")]
    [InlineData("Storage:KeysConnectionString", "garbage")]
    [InlineData("Storage:KeysConnectionString", "Foo=1")]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Storage:Conection", "x")]
    [InlineData("Hops:ScreenBudget", "1000")]
    [InlineData("Hops:ScreenBudget", "155")]
    [InlineData("Hops:ScreenBudget", "many")]
    [InlineData("Hops:ScreenBudgetByNetwork:63903", "500")]
    [InlineData("Hops:ScreenBudgetByNetwork:63903", "155")]
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
    [InlineData("SignIn:Shift", "00:00:10")]
    [InlineData("SignIn:Shfit", "12:00:00")]
    [InlineData("SignIn:OpenIdConnect:Authority", "login.example.go.ke")]
    [InlineData("SignIn:OpenIdConnect:Authority", "http://login.example.go.ke")]
    [InlineData("Lines:0:Id", "hub")]
    [InlineData("Handoff:Hub:Endpoint", "hub.example.go.ke")]
    [InlineData("Handoff:Hub:Endpoint", "http://hub.example.go.ke/api/messages")]
    [InlineData("Handoff:Hub:Endpoint", "https://bot:secret@hub.example.go.ke/api/messages")]
    [InlineData("Handoff:Hub:Endpoint", "https://hub.example.go.ke/api/messages", "Handoff:Hub:AppId")]
    [InlineData("Handoff:Hub:Tenant", "")]
    [InlineData("Handoff:Hub:Tenant", "example/v2.0")]
    [InlineData("Handoff:Hub:Issuers:0", "")]
    [InlineData("Handoff:Hub:OpenIdMetadata", "http://login.example.go.ke/.well-known/openid-configuration")]
    [InlineData("Handoff:Hub:Audience", "")]
    [InlineData("Handoff:Hub:OwnIssuer", "our house")]
    [InlineData("Handoff:Hub:RenewKeyAfter", "00:30:00")]
    [InlineData("Handoff:Hub:AnswerWithin", "00:05:00")]
    [InlineData("Handoff:Hub:GiveToDeskAfter", "00:00:00")]
    [InlineData("Handoff:Hub:AppID2", "x")]
    [InlineData("Calls:RecordsTalks", "yes")]
    [InlineData("Calls:ExtensionsAt", "sip:pbx.huduma.go.ke")]
    [InlineData("Calls:ExtensionsAt", "amina@pbx.huduma.go.ke")]
    [InlineData("Retention:Sessions", "0")]
    [InlineData("Retention:Sessions", "7")]
    [InlineData("Retention:Messages", "7")]
    [InlineData("Retention:Answers", "-1")]
    [InlineData("Retention:Lookups", "1")]
    [InlineData("Retention:Cases", "36501")]
    [InlineData("Retention:Ratings", "forever")]
    [InlineData("Retention:At", "night")]
    [InlineData("Retention:Hops", "30")]
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
    [InlineData("Lines:0:Kind", "Foo", "Lines:0:Kind: 'Foo' can't be read. It is one of Ussd, Sms, Voice, Chat.")]
    [InlineData("Lines:0:Kind", "it's", "Lines:0:Kind: 'it's' can't be read. It is one of Ussd, Sms, Voice, Chat.")]
    [InlineData("Log:Level", "Loud", "Log:Level: 'Loud' can't be read. It is one of Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Log:Overrides:Microsoft", "Loud", "Log:Overrides:Microsoft: 'Loud' can't be read. It is one of Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Hops:KeepDroppedFor", "soon", "Hops:KeepDroppedFor: 'soon' can't be read. appsettings.sample.json shows what is meant.")]
    public void A_value_that_can_not_be_read_is_told_with_what_can_stand_there(string setting, string value, string message) =>
        Should.Throw<WrongSetting>(() => ReadReal((setting, value))).Message.ShouldBe(message);

    [Fact]
    public void Talks_can_be_recorded_only_where_a_line_can_pause()
    {
        Should.NotThrow(() => ReadReal(("Calls:RecordsTalks", "true")));
        Should.Throw<WrongSetting>(() => ReadReal(("Calls:RecordsTalks", "true"), ("Lines:7:Provider", "AfricasTalking"), ("Lines:7:Account", "huduma"), ("Lines:7:ApiKey", "atsk_0123456789")))
            .Message.ShouldStartWith("Calls:RecordsTalks: no line of Twilio carries calls");
    }

    [Fact]
    public void No_days_at_all_is_told_what_to_write_instead() =>
        Should.Throw<WrongSetting>(() => ReadReal(("Retention:Answers", "0"))).Message
            .ShouldBe("Retention:Answers: It must be 1 to 36500 days. To keep them for good, write 36500: a hundred years.");

    [Fact]
    public void A_watched_folder_must_be_there_and_one_that_is_not_watched_may_be_missing()
    {
        Should.Throw<WrongSetting>(() => SettingsRules.CheckWatched(watches: true, "/nowhere/flows")).Message.ShouldStartWith("Flows:Path: ");
        Should.NotThrow(() => SettingsRules.CheckWatched(watches: false, "/nowhere/flows"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:13013")]
    [InlineData("http://localhost:13013")]
    [InlineData("https://sms.example.go.ke/kannel")]
    public void A_gateway_is_on_this_machine_or_behind_TLS(string address) =>
        Should.NotThrow(() => ReadReal(("Providers:Kannel:BaseAddress", address)));

    [Fact]
    public void A_key_that_can_be_withdrawn_takes_the_place_of_the_auth_token() =>
        Should.NotThrow(() => ReadReal(("Lines:2:ApiKey", "SK00000000000000000000000000000001:0123456789abcdef")));

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
        ("Status:AllowedHosts:0", "status.example.go.ke"), ("Status:Connectors:0:Services:0", "passport-new"), ("Status:Connectors:0:Headers:X-Api-Key", RealSettings.Secret),
    ];

    [Theory]
    [InlineData("ClientId", "", "SignIn:OpenIdConnect:ClientId: it is missing.")]
    [InlineData("ClientSecret", "", "SignIn:OpenIdConnect:ClientSecret: it is missing.")]
    [InlineData("Roles:desk-staff", "boss", "SignIn:OpenIdConnect:Roles:desk-staff: 'boss' is no role. Write one or more of agent,")]
    [InlineData("Roles:desk-staff", "", "SignIn:OpenIdConnect:Roles:desk-staff: '' is no role.")]
    public void A_directory_must_know_us_and_its_roles_must_be_ours(string setting, string value, string message) =>
        Should.Throw<WrongSetting>(() => ReadReal([.. Directory, ($"SignIn:OpenIdConnect:{setting}", value)])).Message.ShouldStartWith(message);

    [Fact]
    public void A_directory_whose_roles_nobody_translates_would_let_nobody_in() =>
        Should.Throw<WrongSetting>(() => ReadReal(Directory[..^1])).Message.ShouldStartWith("SignIn:OpenIdConnect:Roles: it is empty");

    [Fact]
    public void A_house_with_a_directory_starts() => Should.NotThrow(() => ReadReal(Directory));

    private static readonly (string, string)[] Directory =
    [
        ("SignIn:OpenIdConnect:Authority", "https://login.example.go.ke"), ("SignIn:OpenIdConnect:ClientId", "huduma"),
        ("SignIn:OpenIdConnect:ClientSecret", RealSettings.Secret), ("SignIn:OpenIdConnect:Roles:desk-staff", "agent, supervisor"),
    ];

    [Fact]
    public void A_house_with_a_hub_outside_starts() =>
        Should.NotThrow(() => ReadReal(("Handoff:Hub:Endpoint", "https://hub.example.go.ke/api/messages"), ("Handoff:Hub:AppId", "11111111-2222-3333-4444-555555555555")));

    [Fact]
    public void A_demo_may_have_a_hub_without_tokens() =>
        Should.NotThrow(() => Read(("Demo", "true"), ("Handoff:Hub:Endpoint", "http://127.0.0.1:3978/api/messages")));

    [Fact]
    public void Two_lines_can_not_share_a_name() =>
        Should.Throw<WrongSetting>(() => ReadReal(
            ("Lines:1:Id", "at-ussd")))
            .Message.ShouldStartWith("Lines:1:Id: ");

    private static HudumaSettings ReadReal(params (string Name, string Value)[] settings) =>
        Read([.. RealSettings.All, .. settings]);

    private static HudumaSettings Read(params (string Name, string Value)[] settings) =>
        SettingsReader.Read(new ConfigurationBuilder()
            .AddConfiguration(SettingsSources.OfFile(TopFolder.Path, demo: true))
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Name, (name, values) => KeyValuePair.Create(name, (string?)values.Last().Value)))
            .Build());
}
