using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HudumaContact.Desk.Agents;

/// <summary>What the desk does in the browser itself, for the parts of one page: heartbeat, keys, sound, where the talk stands.</summary>
internal sealed class BrowserSide(IJSRuntime js) : IAsyncDisposable
{
    private const string Module = "./_content/HudumaContact.Desk/desk/desk.js";

    private Task<IJSObjectReference>? _module;

    public async Task BeginAsync(string beatAddress)
    {
        var module = await LoadAsync();
        await module.InvokeVoidAsync("beat", beatAddress);
        await module.InvokeVoidAsync("listen");
    }

    /// <summary>A case is offered, or soon late.</summary>
    public Task RingAsync(string title, string words) => DoAsync("ring", title, words);

    /// <summary>The box says whether it rings aloud, on this machine.</summary>
    public Task KeepSoundAsync(ElementReference box) => DoAsync("keepSound", box);

    /// <summary>Asks whether the browser may tell of offers when another window is in front.</summary>
    public async Task<bool> AllowNoticesAsync() => await (await LoadAsync()).InvokeAsync<string>("allowNotices") == "granted";

    public Task PickAsync(ElementReference field, ElementReference list) => DoAsync("pick", field, list);

    public Task FollowAsync(ElementReference talk, ElementReference toEnd) => DoAsync("follow", talk, toEnd);

    public Task PutAsync(ElementReference box, string words) => DoAsync("put", box, words);

    public async ValueTask DisposeAsync()
    {
        if (_module is null) return;
        try
        {
            var module = await _module;
            await module.InvokeVoidAsync("rest");
            await module.InvokeVoidAsync("deafen");
            await module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and its heartbeat with it.
        }
    }

    private async Task DoAsync(string deed, params object?[] with)
    {
        try
        {
            await (await LoadAsync()).InvokeVoidAsync(deed, with);
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more.
        }
    }

    private Task<IJSObjectReference> LoadAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", Module).AsTask();
}
