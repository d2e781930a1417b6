namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>An installation without a line for SMS: promised answers are kept until it has one.</summary>
public sealed class NoSmsLine : IPromisedMessages
{
    public ValueTask<bool> TakeAsync(PromisedMessage message, CancellationToken cancellation) => ValueTask.FromResult(false);
}
