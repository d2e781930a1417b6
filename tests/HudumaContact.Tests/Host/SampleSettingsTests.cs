using System.Collections;
using HudumaContact.Flows.Definition;
using HudumaContact.Host.Settings;
using HudumaContact.Providers;
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
        sample.Providers.ShouldBeEquivalentTo(defaults.Providers);
        sample.Hops.ShouldBeEquivalentTo(defaults.Hops);
        sample.Retention.ShouldBeEquivalentTo(defaults.Retention);
        sample.Promises.ShouldBeEquivalentTo(defaults.Promises);
        sample.Status.AllowPrivateAddresses.ShouldBe(defaults.Status.AllowPrivateAddresses);
        sample.Status.Connectors.ShouldAllBe(connector => connector.Services.Count == 0);
        sample.Status.Connectors.ShouldAllBe(connector => connector.Budget == new ConnectorOptions().Budget && connector.AttemptTime == new ConnectorOptions().AttemptTime);
        sample.WebChat.ShouldBeEquivalentTo(defaults.WebChat);
        sample.Handoff.ShouldBeEquivalentTo(defaults.Handoff);
        sample.Storage.ShouldBeEquivalentTo(defaults.Storage);
        sample.Flows.ShouldBeEquivalentTo(defaults.Flows);
        sample.Log.ShouldBeEquivalentTo(defaults.Log);
        sample.Urls.ShouldBe(defaults.Urls);
    }

    /// <summary>The addresses that design and documents give the lines.</summary>
    [Fact]
    public void Its_lines_are_one_of_each()
    {
        _sample.Get<HudumaSettings>()!.Lines.Select(line => (line.Id, line.Kind, line.Provider, line.Address)).ShouldBe(
        [
            ("at-ussd", LineKind.Ussd, ProviderNames.AfricasTalking, "*647#"),
            ("at-sms", LineKind.Sms, ProviderNames.AfricasTalking, "22384"),
            ("twilio-sms", LineKind.Sms, ProviderNames.Twilio, "+254700000100"),
            ("twilio-whatsapp", LineKind.Sms, ProviderNames.Twilio, "whatsapp:+254700000100"),
            ("kannel-sms", LineKind.Sms, ProviderNames.Kannel, "22647"),
            ("web", LineKind.Chat, ProviderNames.DirectLine, "/webchat"),
            ("at-voice", LineKind.Voice, ProviderNames.AfricasTalking, "+254800221108"),
            ("twilio-voice", LineKind.Voice, ProviderNames.Twilio, "+254700000100"),
        ]);
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
                // Not every entry has every setting (a dialled code sends no messages), but each has one that shows it.
                var ofEntries = child.GetChildren().Select(entry => Missing(entry, element).Select(path => path[(entry.Path.Length + 1)..]));
                foreach (var missing in ofEntries.Aggregate((none, more) => none.Intersect(more, StringComparer.Ordinal))) yield return $"{child.Path}:*:{missing}";
            }
        }
    }
}
