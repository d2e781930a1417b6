using HudumaContact.Conversations.Lines;
using Microsoft.JSInterop;

namespace HudumaContact.Desk.Simulator;

/// <summary>Sends the provider's forms from the browser, over real HTTP, with the key that the line's settings name.</summary>
internal sealed class BrowserWire(IJSRuntime browser, Line line) : IProviderWire, IAsyncDisposable
{
    private const string Module = "./_content/HudumaContact.Desk/simulator/wire.js";

    private IJSObjectReference? _module;

    public ValueTask<WireReply> HopAsync(SentForm form, string node) => PostAsync($"/hooks/{line.Id}", form.Fields, node);

    public ValueTask<WireReply> EndedAsync(IReadOnlyDictionary<string, string> fields) => PostAsync($"/hooks/{line.Id}/ended", fields, "");

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

    private async ValueTask<WireReply> PostAsync(string path, IReadOnlyDictionary<string, string> fields, string node)
    {
        _module ??= await browser.InvokeAsync<IJSObjectReference>("import", Module);
        return await _module.InvokeAsync<WireReply>("post", $"{path}?key={Uri.EscapeDataString(line.Secret)}", fields, node);
    }
}
