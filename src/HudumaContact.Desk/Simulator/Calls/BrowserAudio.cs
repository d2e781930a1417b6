using HudumaContact.Desk.Simulator.Calls.Networks;
using Microsoft.JSInterop;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>The browser's loudspeaker: recordings are played, texts are said by its own voice where it has one.</summary>
internal sealed class BrowserAudio(IJSRuntime browser, string language) : ICallAudio, IAsyncDisposable
{
    private const string Module = "./_content/HudumaContact.Desk/simulator/call.js";

    /// <summary>Longer than any prompt may be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private IJSObjectReference? _module;

    public async ValueTask<bool> HearAsync(Sound sound)
    {
        _module ??= await browser.InvokeAsync<IJSObjectReference>("import", Module);
        return sound.Address is { } address
            ? await _module.InvokeAsync<bool>("play", Longest, address)
            : await _module.InvokeAsync<bool>("say", Longest, sound.Text, language);
    }

    public async ValueTask StopAsync()
    {
        if (_module is not null) await _module.InvokeVoidAsync("stop");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is null) return;
            await _module.InvokeVoidAsync("stop");
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and what it played with it.
        }
    }
}
