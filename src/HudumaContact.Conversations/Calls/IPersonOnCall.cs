using System.Runtime.InteropServices;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Those who answer callers who wait for a person: asked by the call at each turn of its waiting, what comes next. It keeps the place; the
/// call only listens. Asked the same again, it says the same.
/// </summary>
public interface IPersonOnCall
{
    /// <param name="turn">From 1.</param>
    /// <param name="keys">What was pressed since the last turn; null when nothing was.</param>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HoldTurn> WaitAsync(Call waiting, Contact caller, int turn, string? keys, CancellationToken cancellation);

    /// <summary>What was dialled for the caller is over: the person, or, called back, the citizen.</summary>
    /// <param name="isOnLine">The caller is still there, and can be asked how it was.</param>
    /// <returns>Whether they talked; else the caller is back in place.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<DialEnd> DialEndedAsync(Call call, DialOutcome outcome, TimeSpan talked, bool isOnLine, CancellationToken cancellation);

    /// <summary>The caller has hung up, whatever they waited for.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask HungUpAsync(Call call, CancellationToken cancellation);

    /// <summary>A message was left instead.</summary>
    /// <param name="length">Zero where the provider tells none.</param>
    /// <returns>What the caller is told of it.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<SaidOnCall> MessageLeftAsync(Call call, TimeSpan length, CancellationToken cancellation);

    /// <summary>A message was asked for, and nothing was said.</summary>
    /// <returns>What the caller is told of it.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<SaidOnCall> NothingLeftAsync(Call call, Contact caller, CancellationToken cancellation);
}

/// <param name="Text">Lines end in \n; empty: nothing is said.</param>
public sealed record SaidOnCall(string Text, string Language)
{
    /// <summary>Not the words.</summary>
    public override string ToString() => $"words ({Language})";
}

/// <summary>What a caller who waits hears, and does next.</summary>
public abstract record HoldTurn(SaidOnCall Said)
{
    /// <summary>Waits on.</summary>
    public sealed record Hold(SaidOnCall Said) : HoldTurn(Said);

    /// <summary>Waits on, and there is nothing to tell: the hold sound, or the words where there is none.</summary>
    public sealed record Idle(SaidOnCall Said) : HoldTurn(Said);

    /// <summary>A person has taken it.</summary>
    public sealed record Connect(SaidOnCall Said, DialTarget To) : HoldTurn(Said);

    /// <summary>Is asked for a message.</summary>
    public sealed record TakeMessage(SaidOnCall Said) : HoldTurn(Said);

    /// <summary>Nothing is waited for on the line any more.</summary>
    public sealed record Leave(SaidOnCall Said) : HoldTurn(Said);
}

/// <param name="DidTalk">Else the caller is back in place.</param>
/// <param name="IsAsked">How it went: the rating comes next.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DialEnd(bool DidTalk, bool IsAsked);
