using HudumaContact.Conversations.Lines;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>Posts a call's forms from the browser. An address that a reply names is followed on this server alone, and below the line's own.</summary>
internal sealed class BrowserVoiceWire(BrowserWire wire, Line line) : IVoiceWire
{
    private readonly string _own = $"/hooks/{line.Id}";

    public string PathOf(string address) => Below(address) is { } below ? _own + below.Split('?')[0] : "(an address elsewhere)";

    public ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields) => Below(address) is { } below
        ? wire.PostAsync(below, fields)
        : ValueTask.FromResult(new WireReply(0, "", $"The reply leads to {address}, which is not below {_own}.", 0, "", 0));

    /// <summary>Null: it is not the line's.</summary>
    private string? Below(string address)
    {
        if (address.Length == 0) return "";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var path = uri.AbsolutePath;
        return path == _own || path.StartsWith(_own + "/", StringComparison.Ordinal) ? path[_own.Length..] + uri.Query : null;
    }
}
