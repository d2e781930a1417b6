using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Providers.Voice;

/// <summary>What a provider tells at the address of a step, in the words of a line: keys, something recorded, or neither, which is silence.</summary>
/// <param name="Keys">Null for silence; empty when the key that ended them was the only one.</param>
/// <param name="Recording">Its address, as it was told; empty where there is none.</param>
/// <param name="Length">Of the recording; zero where it is not told.</param>
internal readonly record struct ToldAtStep(string? Keys, string Recording, TimeSpan Length)
{
    /// <param name="step">Any but one at which a leg ended.</param>
    public CallEvent Read(LineId line, string call, CallStep step, ToldRecordings recordings) => step.Kind switch
    {
        CallStepKind.Keys when Keys is { } keys => new CallEvent.Keyed(line, call, step, keys),
        CallStepKind.Wait when Keys is { Length: > 0 } keys => new CallEvent.Keyed(line, call, step, keys),
        CallStepKind.Recorded when recordings.Find(Recording) is { } where => new CallEvent.Recorded(line, call, step, where, Length),
        CallStepKind.Keys or CallStepKind.Recorded => new CallEvent.CameTo(line, call, step with { Kind = CallStepKind.Silence }),
        _ => new CallEvent.CameTo(line, call, step),
    };
}
