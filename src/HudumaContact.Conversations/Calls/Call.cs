using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// A call, ours or a citizen's. Facts alone, without a number: each move is a <see cref="CallMachine"/>'s, and gives the facts after it, or
/// null when it moves nothing. Times are UTC.
/// </summary>
public sealed record Call
{
    public required CallId Id { get; init; }

    public required LineId Line { get; init; }

    /// <summary>The provider's own name; empty until it has named a call of ours.</summary>
    public required string ProviderCall { get; init; }

    public required CallPurpose Purpose { get; init; }

    /// <summary>The citizen that it is with, or is for.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The caller hides the number.</summary>
    public bool IsHidden { get; init; }

    public CallState State { get; init; }

    /// <summary>What was heard and keyed in it; null where no flow was begun.</summary>
    public SessionId? Session { get; init; }

    /// <summary>What the caller waits for: the name that the request has with those who answer it.</summary>
    public Guid? Request { get; init; }

    /// <summary>The turn of waiting in which a person was rung: a repeat of it is told the same.</summary>
    public int Turn { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When a call of ours was handed to the provider: it is not made again.</summary>
    public DateTime? PlacedAt { get; init; }

    public DateTime? AnsweredAt { get; init; }

    /// <summary>Of a leg: how the recording of the talk stands.</summary>
    public TalkRecording Recording { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>What the provider told of its end; null while it has not.</summary>
    public CallEnd? End { get; init; }

    /// <summary>Counted up with every <see cref="CallChange"/>, by one, however many moves it is.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Since when it goes on: one of ours may have waited long to be made.</summary>
    public DateTime BeganAt => PlacedAt ?? StartedAt;

    /// <summary>It brings somebody of ours to a caller's talk, and is no citizen's.</summary>
    public bool IsLeg => Purpose is CallPurpose.Person or CallPurpose.Listener or CallPurpose.Coach;

    public bool IsOver => State is CallState.Completed or CallState.Abandoned or CallState.Failed;

    /// <summary>A citizen calls a line.</summary>
    public static Call Inbound(CallId id, LineId line, string providerCall, Contact caller, DateTime now) =>
        new() { Id = id, Line = line, ProviderCall = providerCall, Purpose = CallPurpose.Inbound, Contact = caller.Id, IsHidden = caller.Address.IsHidden, StartedAt = now };

    /// <summary>A citizen who was not answered is to be rung back.</summary>
    public static Call RungBack(CallId id, LineId line, ContactId citizen, DateTime now) =>
        new() { Id = id, Line = line, ProviderCall = "", Purpose = CallPurpose.RungBack, Contact = citizen, StartedAt = now };

    /// <summary>A citizen is to be called back, by who has the request.</summary>
    public static Call Callback(CallId id, LineId line, ContactId citizen, Guid request, DateTime now) =>
        new() { Id = id, Line = line, ProviderCall = "", Purpose = CallPurpose.Callback, Contact = citizen, Request = request, StartedAt = now };

    /// <summary>Somebody of ours is to come to this one's talk.</summary>
    /// <param name="purpose">One of those that are legs.</param>
    public Call Leg(CallId id, CallPurpose purpose, int turn, DateTime now) =>
        new() { Id = id, Line = Line, ProviderCall = "", Purpose = purpose, Contact = Contact, Request = Request, Turn = turn, StartedAt = now };

    public Call? Answer(DateTime now) => Fire(CallTrigger.Answer, now) is { } moved ? moved with { AnsweredAt = now } : null;

    /// <summary>The flows begin, or go on.</summary>
    public Call? Enter(SessionId session, DateTime now) => Fire(CallTrigger.Enter, now) is { } moved ? moved with { Session = session, Request = null } : null;

    public Call? Wait(Guid request, DateTime now) => Fire(CallTrigger.Wait, now) is { } moved ? moved with { Request = request } : null;

    /// <param name="turn">Of waiting, in which it comes about.</param>
    public Call? Connect(int turn, DateTime now) => Fire(CallTrigger.Connect, now) is { } moved ? moved with { Turn = turn } : null;

    public Call? TakeMessage(int turn, DateTime now) => Fire(CallTrigger.TakeMessage, now) is { } moved ? moved with { Turn = turn } : null;

    public Call? Finish(DateTime now) => Fire(CallTrigger.Finish, now);

    /// <summary>What the provider tells of its end, which may come after we have hung up, and twice. Null when it is known already.</summary>
    public Call? Ended(CallEnd end, DateTime now)
    {
        var trigger = end.Cause is CallEndCause.NoAnswer or CallEndCause.Busy or CallEndCause.Rejected or CallEndCause.Failed ? CallTrigger.Fail : CallTrigger.HangUp;
        if (Fire(trigger, now) is { } moved) return moved with { End = end };
        return End is null ? this with { End = end } : null;
    }

    /// <summary>There is no place for it, and it is told so; how it ends is for the provider to tell.</summary>
    public Call? Refuse(DateTime now) => Fire(CallTrigger.Fail, now);

    /// <summary>How much longer it may go on; what is said to who has come too late takes a minute.</summary>
    public TimeSpan Left(TimeSpan longest, DateTime now) => longest - (now - BeganAt) is { Ticks: > 0 } left ? left : TimeSpan.FromMinutes(1);

    public override string ToString() => $"call {Id} ({State})";

    private Call? Fire(CallTrigger trigger, DateTime now)
    {
        if (CallMachine.After(State, trigger) is not { } next) return null;
        var moved = this with { State = next };
        return moved.IsOver ? moved with { EndedAt = now } : moved;
    }
}
