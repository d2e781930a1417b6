using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>Where a register is asked. What was typed is escaped, and can change neither the host nor the steps of the path.</summary>
public sealed class ConnectorAddress
{
    private readonly string _template;

    /// <exception cref="FormatException">It is no address; the message says what to write.</exception>
    public ConnectorAddress(string template)
    {
        _template = template;
        if (!Uri.TryCreate(template.Replace('{', '0').Replace('}', '0'), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !template.Contains("://", StringComparison.Ordinal))
            throw new FormatException("it is no address. Write e.g. https://status.example.go.ke/applications/{reference}?id={fact}.");
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0) throw new FormatException("it has a name, a password or a fragment in it. Secrets belong into Headers.");
        if (Filling.Unknown(template) is { } unknown) throw new FormatException($"'{unknown}' is not known. Known: {{reference}}, {{fact}}.");
        if (!template.StartsWith($"{address.Scheme}://{address.Authority}", StringComparison.OrdinalIgnoreCase)) throw new FormatException("a host has nothing in braces.");
        Host = address.IdnHost;
        IsSecure = address.Scheme == "https";
    }

    public string Host { get; }

    public bool IsSecure { get; }

    public Uri For(StatusQuestion question) => new(Filling.Fill(_template, question, Uri.EscapeDataString));
}
