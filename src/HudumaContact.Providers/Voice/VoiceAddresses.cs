using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Providers.Voice;

/// <summary>The addresses that a line's provider is told to go on at.</summary>
/// <param name="carriesKey">The provider signs nothing, so the line's secret stands in each.</param>
internal sealed class VoiceAddresses(PublicAddress address, Line line, bool carriesKey)
{
    private readonly string _key = carriesKey ? $"key={Uri.EscapeDataString(line.Secret)}" : "";

    public string Of(CallStep step) => Of(StepAddress.Of(step));

    /// <param name="below">What stands behind the line's own address: a path, perhaps with a query.</param>
    public string Of(string below)
    {
        var plain = address.Of($"/hooks/{line.Id}{below}");
        if (_key.Length == 0) return plain;
        return plain + (below.Contains('?', StringComparison.Ordinal) ? '&' : '?') + _key;
    }
}
