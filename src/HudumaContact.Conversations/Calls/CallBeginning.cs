using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Calls;

/// <summary>A call begins: it is answered, refused because a bound is reached, or rung back.</summary>
public sealed class CallBeginning(
    SceneOpening opening, CallHops hops, ICallStore calls, CallMoves moves, LineBook lines, CallWords words, RingBack ringBack, SpokenRefusals refusals, CallMeter meter, CallOptions options, IIdSource ids, TimeProvider time)
{
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> RingAsync(CallEvent.Rang rang, ContactAddress caller, HopDeadline deadline)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var opened = await opening.BeginAsync(rang.Line, rang.ProviderCall, caller);
        var contact = opened.Session!.Contact;
        var counts = await calls.CountAsync(rang.Line, opened.IsNewContact ? null : contact.Id, now - options.LongestCall, KenyanCalendar.BeginOf(KenyanCalendar.Today(new DateTimeOffset(now, TimeSpan.Zero))), CancellationToken.None);
        if (counts.OfContactToday >= options.CallsPerNumberADay) return await TooOftenAsync(rang, opened, now, isTold: counts.OfContactToday > options.CallsPerNumberADay, deadline);
        // Not answered, it takes no place: no bound of those that are up is in its way.
        if (!rang.IsCallerRepaired && lines.Find(rang.Line) is { RingsBack: true } line && options.MayCall(caller, lines))
        {
            // One that rings already is the answer to this one too.
            if (counts.PendingOfContact == 0 && !await ringBack.AskAsync(line, contact, opened.IsNewContact, now, deadline)) return null;
            return [new Reject()];
        }

        if (caller.IsHidden && counts.HiddenOnLine >= options.MostHiddenAtOnce) return RefuseHidden(rang.Line, "hidden", contact.Language);
        if (counts.UpOnLine >= options.CallsAtOncePerLine) return caller.IsHidden ? RefuseHidden(rang.Line, "line", contact.Language) : await BusyAsync(rang, opened, now, deadline);
        var call = Call.Inbound(new CallId(ids.Next()), rang.Line, rang.ProviderCall, contact, now);
        return await hops.BeginAsync(before: null, call.Answer(now)!, opened, deadline);
    }

    /// <summary>The same ring, delivered again.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> AgainAsync(KnownCall known) => known.Call is { IsOver: true, Session: null, State: var state } ? words.Last(state is CallState.Failed ? Word.CallsBusy : Word.CallsToday, known.Contact.Language) : await hops.FirstAsync(known);

    /// <summary>Whom we rang back is on the line.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> PickUpAsync(CallEvent.PickedUp up, KnownCall known, HopDeadline deadline)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var call = known.Call;
        if (call.State is not CallState.Ringing) return await hops.FirstAsync(known);
        if ((call with { ProviderCall = up.ProviderCall }).Answer(now) is not { } answered) return [];
        var opened = await opening.BeginAsync(up.Line, up.ProviderCall, known.Contact.Address);
        return await hops.BeginAsync(call, answered, opened with { IsNewContact = false }, deadline);
    }

    /// <summary>A number that calls too often hears so once, which is a call on record; after that it is not answered, and costs nothing.</summary>
    private async ValueTask<IReadOnlyList<Verb>?> TooOftenAsync(CallEvent.Rang rang, OpenedSession opened, DateTime now, bool isTold, HopDeadline deadline)
    {
        if (!isTold && !await RecordAsync(rang, opened, now, answered => answered.Finish(now)!, deadline)) return null;
        var heard = Refuse(rang.Line, "number", Word.CallsToday, opened.Session!.Contact.Language);
        return isTold ? [new Reject()] : heard;
    }

    /// <summary>All places are taken. Saying so is a call that we pay for, so it is on record and counts for the number's day.</summary>
    private async ValueTask<IReadOnlyList<Verb>?> BusyAsync(CallEvent.Rang rang, OpenedSession opened, DateTime now, HopDeadline deadline) =>
        await RecordAsync(rang, opened, now, answered => answered.Refuse(now)!, deadline) ? Refuse(rang.Line, "line", Word.CallsBusy, opened.Session!.Contact.Language) : null;

    /// <summary>A call that is answered, told something, and over.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    private async ValueTask<bool> RecordAsync(CallEvent.Rang rang, OpenedSession opened, DateTime now, Func<Call, Call> end, HopDeadline deadline)
    {
        var contact = opened.Session!.Contact;
        var told = end(Call.Inbound(new CallId(ids.Next()), rang.Line, rang.ProviderCall, contact, now).Answer(now)!);
        return await moves.BeginAsync(new KnownCall(told, contact), deadline, opened.IsNewContact) is not null;
    }

    /// <summary>Who has no number has no day that it could count for.</summary>
    private IReadOnlyList<Verb> RefuseHidden(LineId line, string bound, string? language)
    {
        var heard = Refuse(line, bound, Word.CallsBusy, language);
        return refusals.MaySay(line) ? heard : [new Reject()];
    }

    private IReadOnlyList<Verb> Refuse(LineId line, string bound, string word, string? language)
    {
        meter.Refused(line, bound);
        return words.Last(word, language);
    }
}
