using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Flows.Running;
using HudumaContact.Providers.StatusConnectors;

namespace HudumaContact.Host.Settings;

/// <summary>What the settings of an agency's register must obey.</summary>
internal static class ConnectorRules
{
    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(HudumaSettings settings)
    {
        var connectors = settings.Status.Connectors;
        for (var index = 0; index < connectors.Count; index++)
        {
            var (connector, place) = (connectors[index], $"Status:Connectors:{index}");
            if (connector.Name.Length == 0) throw new WrongSetting($"{place}:Name", "it is missing. Call the register by a name that logs can tell, e.g. ntsa.");
            if (connectors.FindIndex(other => other.Name == connector.Name) != index) throw new WrongSetting($"{place}:Name", $"'{connector.Name}' is used twice.");
            CheckServices(connectors, index, place);
            CheckAddress(settings, connector, place);
            CheckHeaders(settings.Demo, connector, place);
            CheckBody(connector, place);
            CheckReply(connector.Reply, $"{place}:Reply");
            CheckStatuses(connector, place);
        }
    }

    private static void CheckServices(List<ConnectorOptions> connectors, int index, string place)
    {
        foreach (var (service, at) in connectors[index].Services.Select((service, at) => (service, at)))
        {
            if (connectors.Take(index).Any(other => other.Services.Contains(service)) || connectors[index].Services.IndexOf(service) != at)
                throw new WrongSetting($"{place}:Services:{at}", $"'{service}' is asked about twice. One register answers about a service.");
        }
    }

    private static void CheckAddress(HudumaSettings settings, ConnectorOptions connector, string place)
    {
        ConnectorAddress address;
        try
        {
            address = new ConnectorAddress(connector.Address);
        }
        catch (FormatException wrong)
        {
            throw new WrongSetting($"{place}:Address", wrong.Message);
        }

        if (connector.Services.Count == 0) return;
        if (!settings.Status.AllowedHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
            throw new WrongSetting($"{place}:Address", $"'{address.Host}' is not one of Status:AllowedHosts. Add it there if it is meant.");
        if (!address.IsSecure && !settings.Status.AllowPrivateAddresses)
            throw new WrongSetting($"{place}:Address", "it must begin with https://: what citizens type travels to it. Only with Status:AllowPrivateAddresses it may be http.");
        if (!new[] { connector.Address }.Concat(connector.Body.Values).Any(text => text.Contains("{reference}", StringComparison.Ordinal)))
            throw new WrongSetting($"{place}:Address", "{reference} stands neither in it nor in Body, so every question would be the same.");
    }

    private static void CheckHeaders(bool demo, ConnectorOptions connector, string place)
    {
        using var request = new HttpRequestMessage();
        foreach (var (name, value) in connector.Headers)
        {
            if (value.AsSpan().ContainsAny('\r', '\n', '\0') || !request.Headers.TryAddWithoutValidation(name, value))
                throw new WrongSetting($"{place}:Headers:{name}", "it is no header of a request. A name has letters and dashes, a value one line.");
            if (!demo && connector.Services.Count > 0 && value.Contains(SettingsRules.DemoSecret, StringComparison.OrdinalIgnoreCase))
                throw new WrongSetting($"{place}:Headers:{name}", "it is the demo's. Set the key that the agency gave you.");
        }
    }

    private static void CheckBody(ConnectorOptions connector, string place)
    {
        foreach (var (name, text) in connector.Body)
        {
            if (connector.Method != ConnectorMethod.Post) throw new WrongSetting($"{place}:Body:{name}", "only a Post has a body. Take it out, or set Method to Post.");
            if (Filling.Unknown(text) is { } unknown) throw new WrongSetting($"{place}:Body:{name}", $"'{unknown}' is not known. Known: {{reference}}, {{fact}}.");
        }
    }

    private static void CheckReply(ReplyOptions reply, string place)
    {
        foreach (var (name, path, isNeeded) in new[]
        {
            ("Status", reply.Status, true), ("SecondFact", reply.SecondFact, true), ("Place", reply.Place, false), ("Date", reply.Date, false), ("NotFound", reply.NotFound, false),
        })
        {
            if (path.Length == 0 ? isNeeded : !JsonPointer.IsOne(path)) throw new WrongSetting($"{place}:{name}", $"'{path}' does not say where. Write a JSON Pointer, e.g. /data/0/status.");
        }
    }

    private static void CheckStatuses(ConnectorOptions connector, string place)
    {
        foreach (var (theirs, ours) in connector.Statuses)
        {
            if (StatusRecord.Find(ours) is null) throw new WrongSetting($"{place}:Statuses:{theirs}", $"'{ours}' is not one of {string.Join(", ", StatusFields.Statuses)}.");
        }

        if (connector.Services.Count > 0 && connector.Statuses.Count == 0)
            throw new WrongSetting($"{place}:Statuses", "it is missing. Write each of the agency's words with one of ours, e.g. { \"READY_FOR_COLLECTION\": \"ready\" }.");
    }
}
