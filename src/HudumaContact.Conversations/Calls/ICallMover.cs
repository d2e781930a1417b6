using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Moves calls that are up, at a provider where they can be told to ask us again, and meet in rooms. Not every provider has one.</summary>
public interface ICallMover
{
    /// <summary>Whose API it speaks, as settings spell it.</summary>
    string Provider { get; }

    /// <summary>Has a call ask us at a step, whatever it does now.</summary>
    /// <returns>False when the call is over.</returns>
    ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation);

    /// <summary>Records a call that is up, both what it says and what it hears, from now on to its end.</summary>
    /// <returns>False when the provider refuses, or the call is over.</returns>
    ValueTask<bool> RecordAsync(Line line, string providerCall, CancellationToken cancellation);

    /// <summary>Stops for a while what is recorded, or goes on with it.</summary>
    /// <returns>False when the provider refuses, or nothing is recorded.</returns>
    ValueTask<bool> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation);

    /// <returns>False when the call is over.</returns>
    ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation);
}
