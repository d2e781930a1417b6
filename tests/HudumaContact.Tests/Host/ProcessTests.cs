using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What only the program as a whole shows: its exit codes, its output.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private const string Secret = "open-sesame-4711";
    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-process-").FullName;

    [Fact]
    public async Task Flow_check_holds_the_flows_against_the_lines_of_the_settings()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "appsettings.json"),
            """{ "Lines": [ { "Id": "at-sms", "Kind": "Sms", "Provider": "AfricasTalking", "Address": "HUDUMA", "Keyword": "pongezi" } ] }""",
            TestContext.Current.CancellationToken);

        using var huduma = HudumaProcess.Start(_folder, [], "flow", "check", Path.Combine(TopFolder.Path, "flows"));

        (await huduma.ExitCodeAsync()).ShouldBe(1);
        huduma.Stop();
        huduma.Output.ShouldContain("rate.yaml:7:1: rate/marks: This asks for marks, by SMS too, but no SMS line has an address that can be answered.");
        huduma.Output.ShouldContain("compliment.yaml:5:1: 'pongezi' routes the shared code to us");
    }

    [Fact]
    public async Task Whatever_is_logged_a_key_and_a_number_are_not_in_it()
    {
        using var huduma = HudumaProcess.Start(_folder,
        [
            ("Demo", "true"), ("Urls", "http://127.0.0.1:0"), ("Lines__0__Secret", Secret),
            ("Log__Level", "Verbose"), ("Log__Overrides__Microsoft", "Verbose"), ("Log__Overrides__System", "Verbose"),
        ]);
        var address = await huduma.AddressAsync();
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        (await PostAsync(client, $"/hooks/at-ussd?key={Secret}", "%2B254700000301")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(client, $"/hooks/at-ussd?key={Secret}", "+254700000301")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(client, $"/hooks/at-ussd?key={Secret}x", "%2B254700000302")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(client, $"/hooks/nobody?key={Secret}", "%2B254700000303")).ShouldBe(HttpStatusCode.NotFound);

        huduma.Stop();
        // Requests are logged at this level, so there was something to hide.
        huduma.Output.ShouldContain("/hooks/at-ussd?key=***");
        huduma.Output.ShouldContain("+254700***301 came unescaped");
        huduma.Output.Split('\n').Count(line => line.Contains("its key is missing or wrong", StringComparison.Ordinal)).ShouldBe(1);
        huduma.Output.Replace($"with the key \"{Secret}\"", "", StringComparison.Ordinal).ShouldNotContain(Secret);
        huduma.Output.ShouldNotContain("254700000301");
        huduma.Output.ShouldNotContain("254700000302");
    }

    [Fact]
    public async Task The_first_start_of_a_demo_tells_whom_to_sign_in_as_and_no_later_one_tells_a_password()
    {
        (string Name, string Value)[] demo = [("Demo", "true"), ("Urls", "http://127.0.0.1:0")];
        using (var first = HudumaProcess.Start(_folder, demo))
        {
            await first.HeardAsync("Press Ctrl+C");
            first.Stop();
            Passwords(first.Output).Length.ShouldBe(5);
            first.Output.ShouldContain("/sign-in, with passwords that are shown this once:");
        }

        using (var reset = HudumaProcess.Start(_folder, demo, "people", "reset-password", "admin"))
        {
            (await reset.ExitCodeAsync()).ShouldBe(0);
            reset.Stop();
            Passwords(reset.Output).ShouldHaveSingleItem();
        }

        using var second = HudumaProcess.Start(_folder, demo);
        await second.HeardAsync("Press Ctrl+C");
        second.Stop();
        Passwords(second.Output).ShouldBeEmpty();
        second.Output.ShouldContain("scripts/huduma people reset-password admin");
    }

    [Fact]
    public async Task The_first_start_of_a_house_tells_the_first_admins_password_and_nothing_else()
    {
        File.Copy(Path.Combine(TopFolder.Path, "appsettings.sample.json"), Path.Combine(_folder, "appsettings.json"));
        using var house = HudumaProcess.Start(_folder,
        [
            .. RealSettings.All.Select(each => (each.Name.Replace(":", "__", StringComparison.Ordinal), each.Value)), ("Urls", "http://127.0.0.1:0"), ("Log__Level", "Warning"),
        ]);
        await house.HeardAsync("  admin  ");
        house.Stop();
        Passwords(house.Output).ShouldHaveSingleItem();
        house.Output.ShouldContain("The first admin may sign in at https://contact.example.go.ke/sign-in.");
    }

    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider")]
    [InlineData("Lines__0__Secret", "demo", "Lines:0:Secret")]
    [InlineData("Lines__2__Secret", "demo-twilio-token", "Lines:2:Secret")]
    [InlineData("Providers__Twilio__BaseAddress", "http://api.twilio.com", "Providers:Twilio:BaseAddress")]
    [InlineData("PublicBaseUrl", "http://contact.example.go.ke", "PublicBaseUrl")]
    [InlineData("Storage__Folder", "/dev/null/data", "Storage:Folder")]
    [InlineData("Flows__Path", "nowhere", "Flows:Path")]
    [InlineData("Handoff__Hub__Endpoint", "https://hub.example.go.ke/api/messages", "Handoff:Hub:AppId")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string variable, string value, string setting)
    {
        // Outside a demo a settings file of its own is needed.
        File.Copy(Path.Combine(TopFolder.Path, "appsettings.sample.json"), Path.Combine(_folder, "appsettings.json"));
        using var huduma = HudumaProcess.Start(_folder, [.. RealSettings.All.Select(each => (each.Name.Replace(":", "__", StringComparison.Ordinal), each.Value)), (variable, value)]);
        (await huduma.ExitCodeAsync()).ShouldBe(2);
        huduma.Output.TrimEnd().ShouldNotContain("\n");
        huduma.Output.ShouldStartWith(setting + ": ");
    }

    [Fact]
    public async Task A_demo_whose_flows_folder_is_gone_at_a_later_start_tells_so_and_ends_with_2()
    {
        (string Name, string Value)[] demo = [("Demo", "true"), ("Urls", "http://127.0.0.1:0")];
        using (var first = HudumaProcess.Start(_folder, demo)) await first.AddressAsync();
        using var second = HudumaProcess.Start(_folder, [.. demo, ("Flows__Path", "nowhere")]);
        (await second.ExitCodeAsync()).ShouldBe(2);
        second.Stop();
        second.Output.TrimEnd().ShouldNotContain("\n");
        second.Output.ShouldStartWith("Flows:Path: ");
    }

    [Theory]
    [InlineData("--Demo=true")]
    [InlineData("cases", "list")]
    public async Task A_folder_that_can_not_be_made_is_told_in_one_line(params string[] args)
    {
        using var huduma = HudumaProcess.Start(_folder, [("Demo", "true"), ("Storage__Folder", "/dev/null/data")], args);
        (await huduma.ExitCodeAsync()).ShouldBe(2);
        huduma.Output.TrimEnd().ShouldNotContain("\n");
        huduma.Output.ShouldStartWith("Storage:Folder: ");
    }

    [Fact]
    public async Task A_command_with_faults_to_tell_exits_with_1()
    {
        using var huduma = HudumaProcess.Start(_folder, [], "flow", "check", _folder);
        (await huduma.ExitCodeAsync()).ShouldBe(1);
        huduma.Output.ShouldContain("defaults.yaml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Passwords(string output) => [.. Password.Matches(output).Select(match => match.Value)];

    [GeneratedRegex(@"\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password { get; }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, string number)
    {
        using var form = new StringContent($"sessionId=ATUid_1&phoneNumber={number}&serviceCode=*647%23&text=", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
