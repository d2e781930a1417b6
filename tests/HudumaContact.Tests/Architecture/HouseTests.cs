using System.Text.RegularExpressions;
using System.Xml.Linq;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Architecture;

/// <summary>What the compiler can't hold: who may know whom, and whose words stay where.</summary>
public sealed class HouseTests
{
    private static readonly string Source = Path.Combine(TopFolder.Path, "src");

    [Theory]
    [InlineData("Content")]
    [InlineData("Flows", "Content")]
    [InlineData("Catalogue", "Content")]
    [InlineData("Speech", "Content")]
    [InlineData("Conversations", "Flows", "Catalogue", "Speech")]
    [InlineData("Handoff", "Conversations")]
    [InlineData("People", "Conversations")]
    [InlineData("Storage", "Conversations", "Handoff", "People")]
    [InlineData("Providers", "Conversations", "Handoff")]
    [InlineData("Desk", "Conversations", "Handoff", "People")]
    [InlineData("Host", "Storage", "Providers", "Desk")]
    public void A_project_knows_only_those_above_it(string project, params string[] known) =>
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["HudumaContact.".Length..])
            .ShouldBe(known, ignoreOrder: true);

    [Fact]
    public void Every_project_is_in_the_table_above() =>
        Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)!["HudumaContact.".Length..]).Order(StringComparer.Ordinal)
            .ShouldBe(["Catalogue", "Content", "Conversations", "Desk", "Flows", "Handoff", "Host", "People", "Providers", "Speech", "Storage"]);

    [Theory]
    [InlineData("Content", "YamlDotNet")]
    [InlineData("Flows", "Stateless", "DotLiquid")]
    [InlineData("Catalogue")]
    [InlineData("Speech", "NAudio.Core")]
    public void The_pure_projects_stand_on_few_packages(string project, params string[] packages) =>
        References(project, "PackageReference").ShouldBe(packages, ignoreOrder: true);

    [Theory]
    [InlineData("Content")]
    [InlineData("Flows")]
    [InlineData("Catalogue")]
    [InlineData("Speech")]
    [InlineData("Conversations")]
    public void They_know_neither_web_nor_database(string project)
    {
        References(project, "FrameworkReference").ShouldBeEmpty();
        Files(project, @"\b(Microsoft\.AspNetCore|Microsoft\.EntityFrameworkCore|System\.Net\.Http|HttpClient)\b").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Flows")]
    [InlineData("Catalogue")]
    [InlineData("Content")]
    [InlineData("Speech")]
    public void The_engine_and_the_catalogue_have_no_clock_and_no_chance(string project) =>
        Files(project, @"\b(TimeProvider|Stopwatch|Random|RandomNumberGenerator|Environment\.TickCount)\b").ShouldBeEmpty();

    /// <summary>The compiler refuses it (BannedSymbols.txt), unless somebody silences the rule.</summary>
    [Fact]
    public void Nobody_silences_the_ban_on_the_system_clock() =>
        Directory.EnumerateFiles(TopFolder.Path, "*.cs", SearchOption.AllDirectories).Where(IsWritten)
            .Where(path => File.ReadLines(path).Any(line => Has(line, @"^\s*#pragma warning disable .*RS0030"))).ShouldBeEmpty();

    [Theory]
    [InlineData("Content")]
    [InlineData("Flows")]
    [InlineData("Catalogue")]
    [InlineData("Speech")]
    [InlineData("Conversations")]
    [InlineData("People")]
    [InlineData("Storage")]
    public void A_providers_name_stays_in_its_folder(string project)
    {
        foreach (var name in ProviderNames.All) Code(project, $@"\b{name}\b").ShouldBeEmpty();
        Code(project, @"at-ussd|sessionId=|networkCode=").ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Source, $"HudumaContact.{project}", $"HudumaContact.{project}.csproj"))
            .Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<string> Files(string project, string pattern) =>
        Sources(project).Where(path => Has(File.ReadAllText(path), pattern)).Select(path => Path.GetRelativePath(Source, path));

    /// <summary>As <see cref="Files"/>, comments left out: an example in a docstring may be a real one.</summary>
    private static IEnumerable<string> Code(string project, string pattern) =>
        Sources(project).Where(path => Has(string.Join('\n', File.ReadLines(path).Select(line => line.Split("//")[0])), pattern)).Select(path => Path.GetRelativePath(Source, path));

    private static bool Has(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking);

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Source, $"HudumaContact.{project}"), "*.cs", SearchOption.AllDirectories).Where(IsWritten);

    private static bool IsWritten(string path) => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules");
}
