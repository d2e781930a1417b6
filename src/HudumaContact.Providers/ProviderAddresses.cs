namespace HudumaContact.Providers;

/// <summary>Where each provider's API is. Null: the simulator stands in for it, which happens in a demo alone.</summary>
/// <param name="AnswerWithin">Time for one call, connecting included.</param>
public sealed record ProviderAddresses(Uri? AfricasTalking, Uri? Twilio, Uri? Kannel, TimeSpan AnswerWithin)
{
    /// <summary>Hosts, with those below them, that keep recordings of Africa's Talking.</summary>
    public IReadOnlyList<string> AfricasTalkingRecordings { get; init; } = [LiveAddresses.AfricasTalkingRecordings];

    /// <summary>The same of Twilio.</summary>
    public IReadOnlyList<string> TwilioRecordings { get; init; } = [LiveAddresses.TwilioRecordings];
}
