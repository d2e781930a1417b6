using HudumaContact.Content;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Tests.Handoff;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A number that can be called: the real handler over real SQLite databases.</summary>
internal sealed class CallLine(Switchboard board) : IAsyncDisposable
{
    public static readonly LineId Voice = new("voice");

    public Switchboard Board => board;

    public ICallEvents Events => board.Get<ICallEvents>();

    /// <param name="moves">Its provider moves calls, and has rooms.</param>
    public static async Task<CallLine> OpenAsync(ContentSet? content = null, Action<CallOptions>? bounds = null, bool ringsBack = false, bool sends = true, bool moves = false, string? folder = null, Action<IServiceCollection>? change = null) =>
        new(await Switchboard.OpenAsync(folder, content, services =>
        {
            services.AddSingleton(new LineBook([
                Switchboard.Ussd,
                .. sends ? [new Line(Switchboard.Sms, LineKind.Sms, KeptMessages.Name, "22647", "demo")] : Array.Empty<Line>(),
                new Line(Voice, LineKind.Voice, KeptRings.Name, "+254709000000", "demo") { RingsBack = ringsBack },
            ]));
            var options = new CallOptions();
            bounds?.Invoke(options);
            services.AddSingleton(options);
            services.AddSingleton<KnownAgents>();
            services.AddSingleton<IAgentRoster>(provider => provider.GetRequiredService<KnownAgents>());
            services.AddSingleton<KeptRings>();
            services.AddSingleton<ICallMaker>(provider => provider.GetRequiredService<KeptRings>());
            if (moves) services.AddSingleton<ICallMover>(provider => provider.GetRequiredService<KeptRings>());
            change?.Invoke(services);
        }));

    /// <param name="caller">Null: the number is hidden.</param>
    public async Task<PhoneCall> CallAsync(PhoneNumber? caller, string name = "c1")
    {
        var call = new PhoneCall(Events, name, caller);
        await call.RingAsync();
        return call;
    }

    /// <summary>As it is on disk.</summary>
    public async Task<Call> FindAsync(string name = "c1") => (await board.Get<ICallStore>().FindAsync(Voice, name, CancellationToken.None))!.Call;

    public ValueTask DisposeAsync() => board.DisposeAsync();
}
