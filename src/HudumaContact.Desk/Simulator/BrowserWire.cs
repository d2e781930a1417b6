using HudumaContact.Conversations.Lines;
using Microsoft.JSInterop;

namespace HudumaContact.Desk.Simulator;

/// <summary>Sends the provider's forms from the browser, over real HTTP, with the key that the line's settings name.</summary>
internal sealed class BrowserWire(IJSRuntime browser, Line line) : IProviderWire, IAsyncDisposable
{
    private const string Module = "./_content/HudumaContact.Desk/simulator/wire.js";

    /// <summary>Where the session stands, which the provider sends back.</summary>
    private const string NodeHeader = "at-ussd-hop-metadata";

    private static readonly Dictionary<string, string> NoHeaders = [];

    private IJSObjectReference? _module;

    public ValueTask<WireReply> HopAsync(SentForm form, string node) => PostAsync("", form.Fields, node);

    public ValueTask<WireReply> EndedAsync(IReadOnlyDictionary<string, string> fields) => PostAsync("/ended", fields);

    /// <param name="below">Behind the line's webhook: empty, or as <c>/report</c>.</param>
    public ValueTask<WireReply> PostAsync(string below, IReadOnlyDictionary<string, string> fields, string node = "") =>
        PostToAsync($"/hooks/{line.Id}{below}?key={Uri.EscapeDataString(line.Secret)}", fields, node.Length == 0 ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [NodeHeader] = node });

    /// <param name="address">On this server, whole: with the key, where it takes one.</param>
    public async ValueTask<WireReply> PostToAsync(string address, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string>? headers = null)
    {
        _module ??= await browser.InvokeAsync<IJSObjectReference>("import", Module);
        return await _module.InvokeAsync<WireReply>("post", address, fields, headers ?? NoHeaders);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }
}
