using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Voice;

/// <summary>A request for a call is handed to a provider as a message is, and goes wrong in the same ways.</summary>
internal static class PlacingResult
{
    public static PlacedCall Of(SendResult handed) => handed switch
    {
        SendResult.Accepted { ProviderMessage: { } call } => new PlacedCall.Placed(call),
        SendResult.Accepted => new PlacedCall.InDoubt("It was taken, and has no name."),
        SendResult.Refused refused => new PlacedCall.Refused($"{refused.Error}: {refused.Detail}", refused.Error.IsRetryable),
        SendResult.InDoubt doubt => new PlacedCall.InDoubt(doubt.Detail),
        _ => throw new ArgumentOutOfRangeException(nameof(handed), handed.GetType().Name, "There is no such result."),
    };
}
