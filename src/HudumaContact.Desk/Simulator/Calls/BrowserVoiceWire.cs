using HudumaContact.Conversations.Lines;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>Posts a call's forms from the browser. An address that a reply names is followed on this server alone, and below the line's own.</summary>
internal sealed class BrowserVoiceWire(BrowserWire wire, Line line) : IVoiceWire
{
    private readonly string _own = $"/hooks/{line.Id}";

    public string PathOf(string address) => address.Length == 0 ? _own : Own(address)?.Split('?')[0] ?? "(an address elsewhere)";

    public ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields) =>
        address.Length == 0 ? wire.PostAsync("", fields)
        : Own(address) is { } own ? wire.PostToAsync(own, fields)
        : ValueTask.FromResult(new WireReply(0, "", $"The reply leads to {address}, which is not below {_own}.", 0, "", 0));

    /// <summary>Path and query; null where it is not the line's.</summary>
    private string? Own(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.AbsolutePath == _own || uri.AbsolutePath.StartsWith(_own + "/", StringComparison.Ordinal)) ? uri.PathAndQuery : null;
}
