using System.Collections;
using HudumaContact.Host.Settings;
using HudumaContact.Providers.StatusConnectors;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class SampleSettingsTests
{
    private readonly IConfiguration _sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(TopFolder.Path, "appsettings.sample.json")).Build();

    [Fact]
    public void It_holds_nothing_that_is_no_setting() =>
        Should.NotThrow(() => _sample.Get<HudumaSettings>(binder => binder.ErrorOnUnknownConfiguration = true));

    [Fact]
    public void It_holds_every_setting_there_is() =>
        Missing(_sample, typeof(HudumaSettings)).ShouldBeEmpty();

    [Fact]
    public void It_explains_every_setting()
    {
        var lines = File.ReadAllLines(Path.Combine(TopFolder.Path, "appsettings.sample.json"));
        var unexplained = lines.Index()
            .Where(line => line.Item.TrimStart().StartsWith('"') && !lines[line.Index - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
            // A section needs no words when its settings have them; the entries of a dictionary share theirs.
            .Where(line => !line.Item.TrimEnd().EndsWith('{') && !lines[..line.Index].Last(before => before.TrimEnd().EndsWith('{')).Contains("Overrides", StringComparison.Ordinal));
        unexplained.ShouldBeEmpty();
    }

    [Fact]
    public void Its_values_are_the_defaults()
    {
        var sample = _sample.Get<HudumaSettings>()!;
        var defaults = new HudumaSettings();
        sample.Hops.ShouldBeEquivalentTo(defaults.Hops);
        sample.Promises.ShouldBeEquivalentTo(defaults.Promises);
        sample.Status.AllowPrivateAddresses.ShouldBe(defaults.Status.AllowPrivateAddresses);
        sample.Status.Connectors.ShouldAllBe(connector => connector.Services.Count == 0);
        sample.Status.Connectors.ShouldAllBe(connector => connector.Budget == new ConnectorOptions().Budget && connector.AttemptTime == new ConnectorOptions().AttemptTime);
        sample.Storage.ShouldBeEquivalentTo(defaults.Storage);
        sample.Flows.ShouldBeEquivalentTo(defaults.Flows);
        sample.Log.ShouldBeEquivalentTo(defaults.Log);
        sample.Urls.ShouldBe(defaults.Urls);
    }

    private static IEnumerable<string> Missing(IConfiguration section, Type type)
    {
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var child = section.GetSection(property.Name);
            if (!child.Exists() && child.Value is null)
            {
                // An empty list in JSON leaves a key without a value or children.
                if (!section.GetChildren().Any(each => each.Key == property.Name)) yield return child.Path;
            }
            else if (!property.PropertyType.Namespace!.StartsWith("System", StringComparison.Ordinal) && !property.PropertyType.IsEnum)
            {
                foreach (var missing in Missing(child, property.PropertyType)) yield return missing;
            }
            else if (typeof(IList).IsAssignableFrom(property.PropertyType) && property.PropertyType.GetGenericArguments()[0] is { } element && element != typeof(string))
            {
                foreach (var missing in Missing(child.GetChildren().First(), element)) yield return missing;
            }
        }
    }
}
