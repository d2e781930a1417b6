namespace HudumaContact.Providers;

/// <summary>Where each provider's API is. Null: the simulator stands in for it, which happens in a demo alone.</summary>
/// <param name="AnswerWithin">Time for one call, connecting included.</param>
public sealed record ProviderAddresses(Uri? AfricasTalking, Uri? Twilio, Uri? Kannel, TimeSpan AnswerWithin);
