using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>A citizen is called back: the person who has their case is rung first, and they themselves once that person is on.</summary>
public sealed class CallingBack(IPersonsPhone persons, PersonsKey key, CallMoves moves, CallVerbs verbs, LineBook lines, CallOptions options, TimeProvider time)
{
    /// <summary>The person's phone was picked up.</summary>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> PickUpAsync(KnownCall known, string providerCall, HopDeadline deadline)
    {
        if (known.Call.State is not CallState.Ringing) return Again(known);
        var phone = await persons.PickedUpAsync(known.Call, CancellationToken.None);
        return phone is { AsksKey: true } ? await key.AskAsync(known, providerCall, phone.Said, deadline) : await RingCitizenAsync(known, known.Call with { ProviderCall = providerCall }, phone, deadline);
    }

    /// <summary>The person has pressed a key, or none.</summary>
    /// <param name="number">Of the asking that it answers.</param>
    /// <param name="keys">Null: nothing was pressed.</param>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> KeyedAsync(KnownCall known, int number, string? keys, HopDeadline deadline)
    {
        if (known.Call.State is not CallState.Ringing) return Again(known);
        var phone = await persons.PickedUpAsync(known.Call, CancellationToken.None);
        return phone is not null && key.Lacks(phone.Said, number, keys) is { } told ? told : await RingCitizenAsync(known, known.Call, phone, deadline);
    }

    /// <param name="phone">Null: it is no longer theirs.</param>
    private async ValueTask<IReadOnlyList<Verb>?> RingCitizenAsync(KnownCall known, Call ringing, PickedUpPhone? phone, HopDeadline deadline)
    {
        var now = Now;
        var answered = ringing.Answer(now)!;
        var number = options.MayCall(known.Contact.Address, lines) ? known.Contact.Address.Number : null;
        if (number is not { } citizen || phone is null) return await moves.MoveAsync(known, answered.Finish(now)!, deadline) is null ? null : [new HangUp()];
        var after = answered.Connect(turn: 1, now)!;
        if (await moves.MoveAsync(known, after, deadline) is null) return null;
        return verbs.Connecting(phone.AsksKey ? null : phone.Said, new DialTarget(DialTargetKind.Number, citizen.E164), options.RingCitizenFor, options.LongestCall, after.Turn);
    }

    /// <summary>Told again: the citizen is rung already.</summary>
    private IReadOnlyList<Verb> Again(KnownCall known) => known is { Call: { State: CallState.WithAgent, Turn: var turn }, Contact.Address.Number: { } number }
        ? verbs.Connecting(said: null, new DialTarget(DialTargetKind.Number, number.E164), options.RingCitizenFor, known.Call.Left(options.LongestCall, Now), turn)
        : [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
