using HudumaContact.Host.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("huduma-settings-").FullName;

    [Fact]
    public void A_demo_without_a_file_of_its_own_reads_the_sample()
    {
        Write(Home.SampleFile, """{ "PublicBaseUrl": "from the sample" }""");
        Settings("--Demo=true")["PublicBaseUrl"].ShouldBe("from the sample");
    }

    [Fact]
    public void A_file_of_its_own_goes_before_the_sample()
    {
        Write(Home.SampleFile, """{ "PublicBaseUrl": "from the sample" }""");
        Write(Home.SettingsFile, """{ "PublicBaseUrl": "own" }""");
        Settings("--Demo=true")["PublicBaseUrl"].ShouldBe("own");
    }

    [Fact]
    public void Arguments_win_over_the_file()
    {
        Write(Home.SettingsFile, """{ "PublicBaseUrl": "own" }""");
        Settings("--PublicBaseUrl=argument")["PublicBaseUrl"].ShouldBe("argument");
    }

    [Fact]
    public void Outside_a_demo_the_sample_is_not_enough()
    {
        Write(Home.SampleFile, "{}");
        Should.Throw<WrongSetting>(() => Settings()).Message.ShouldStartWith("appsettings.json: there is none in ");
    }

    [Fact]
    public void A_demo_that_is_neither_true_nor_false_is_refused_by_its_name() =>
        Should.Throw<WrongSetting>(() => Settings("--Demo=maybe")).Message.ShouldBe("Demo: 'maybe' can't be read. Write true or false.");

    [Fact]
    public void A_section_that_is_none_is_refused_by_its_name()
    {
        Write(Home.SettingsFile, """{ "Storrage": { "Provider": "Sqlite" } }""");
        Should.Throw<WrongSetting>(() => Settings()).Message.ShouldStartWith("Storrage: ");
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused_with_its_line()
    {
        Write(Home.SettingsFile, "{\n  \"Demo\": maybe\n}");
        var message = Should.Throw<WrongSetting>(() => Settings()).Message;
        message.ShouldStartWith("appsettings.json: line 2 ");
        message.ShouldNotContain("\n");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_home, file), text);

    private ConfigurationManager Settings(params string[] args)
    {
        var configuration = new ConfigurationManager();
        SettingsSources.AddTo(configuration, _home, args);
        return configuration;
    }
}
