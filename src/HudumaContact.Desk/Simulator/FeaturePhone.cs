using HudumaContact.Conversations;

namespace HudumaContact.Desk.Simulator;

/// <summary>A phone and its network: dials codes, types answers, drops, and delivers a hop again, as Africa's Talking would.</summary>
/// <param name="lineCode">The one code that this network knows, e.g. <c>*647#</c>.</param>
public sealed class FeaturePhone(IProviderWire wire, IIdSource ids, TimeProvider time, string lineCode)
{
    private const string NoSuchCode = "Connection problem or invalid MMI code.";

    /// <summary>With the plus.</summary>
    public string Number { get; set; } = "";

    public MobileNetwork Network { get; set; } = MobileNetwork.All[0];

    /// <summary>Whether the network tells the line that a session is over. In life it may never come.</summary>
    public bool TellsEnd { get; set; } = true;

    public PhoneState State { get; private set; } = PhoneState.Idle;

    /// <summary>The latest call, also when it is over.</summary>
    public PhoneCall? Call { get; private set; }

    /// <summary>What the display says.</summary>
    public string Display { get; private set; } = "";

    /// <summary>The latest delivery, a repeat too.</summary>
    public Exchange? Latest => Call is { Exchanges: [.., var latest] } ? latest : null;

    public async Task DialAsync(string code)
    {
        if (State == PhoneState.Running) return;
        await HangUpAsync();
        if (DialledCode.Read(code, lineCode) is not { } dialled)
        {
            Show(PhoneState.Over, NoSuchCode);
            return;
        }

        Call = new PhoneCall($"ATUid_{ids.Next():n}", Number, Network, dialled.ServiceCode, time.GetUtcNow());
        await DeliverAsync(Call, Call.First(dialled.Answers), code);
    }

    /// <summary>Types an answer; nothing happens unless the phone asks for one.</summary>
    public Task AnswerAsync(string typed)
    {
        if (State != PhoneState.Asking) return Task.CompletedTask;
        var fits = typed.Length > Network.LongestInput ? typed[..Network.LongestInput] : typed;
        return DeliverAsync(Call!, Call!.Next(fits), fits);
    }

    /// <summary>The same form once more, as gateways do. The phone goes on showing what it showed.</summary>
    public async Task DeliverAgainAsync(Exchange hop)
    {
        if (Call is not { } call || State == PhoneState.Running) return;
        call.Add(new Exchange(hop.Form, hop.Typed, await wire.HopAsync(hop.Form, ""), time.GetUtcNow(), hop));
    }

    /// <summary>Hangs up, or loses the signal; on a last screen, puts it away.</summary>
    public async Task HangUpAsync()
    {
        if (State == PhoneState.Running) return;
        if (State == PhoneState.Asking) await EndAsync(Call!);
        Show(PhoneState.Idle, "");
    }

    private async Task DeliverAsync(PhoneCall call, SentForm form, string typed)
    {
        Show(PhoneState.Running, "USSD code running...");
        var reply = await wire.HopAsync(form, call.Last?.Reply.Node ?? "");
        call.Add(new Exchange(form, typed, reply, time.GetUtcNow()));
        if (reply.Kind == ReplyKind.Continue)
        {
            Show(PhoneState.Asking, reply.Screen);
            return;
        }

        Show(PhoneState.Over, reply.Kind == ReplyKind.End ? reply.Screen : NoSuchCode);
        await EndAsync(call);
    }

    private async Task EndAsync(PhoneCall call)
    {
        call.Drop();
        if (TellsEnd) await wire.EndedAsync(EndedForm.Of(call, time.GetUtcNow()));
    }

    private void Show(PhoneState state, string display)
    {
        State = state;
        Display = display;
    }
}

public enum PhoneState
{
    /// <summary>Ready to dial.</summary>
    Idle,

    /// <summary>The line has not answered yet.</summary>
    Running,

    /// <summary>A screen waits for an answer.</summary>
    Asking,

    /// <summary>A last screen, or the network's own message.</summary>
    Over,
}
