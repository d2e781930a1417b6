using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>
/// Posts a call's forms from the browser, with the line's key or its provider's signature. An address that a reply names is followed on this server alone,
/// and below the line's own.
/// </summary>
internal sealed class BrowserVoiceWire(BrowserWire wire, Line line, ISimulatedSignatures signatures) : IVoiceWire
{
    private readonly string _own = $"/hooks/{line.Id}";

    public string PathOf(string address) => Own(address)?.Split('?')[0] ?? "(an address elsewhere)";

    public ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields)
    {
        if (Own(address) is not { } own) return ValueTask.FromResult(new WireReply(0, "", $"The reply leads to {address}, which is not below {_own}.", 0, "", 0));
        if (signatures.Of(line, own, fields) is { } signature) return wire.PostToAsync(own, fields, new Dictionary<string, string>(StringComparer.Ordinal) { [signature.Header] = signature.Value });
        return IsBelow(address) ? wire.PostAsync(address, fields) : wire.PostToAsync(own, fields);
    }

    private static bool IsBelow(string address) => address.Length == 0 || address[0] == '/';

    /// <summary>Path and query; null where it is not the line's.</summary>
    private string? Own(string address)
    {
        if (IsBelow(address)) return _own + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.AbsolutePath == _own || uri.AbsolutePath.StartsWith(_own + "/", StringComparison.Ordinal)) ? uri.PathAndQuery : null;
    }
}
