namespace HudumaContact.Conversations.Messages;

/// <summary>What is sent to us, from the webhook to the disk; the work comes after the answer.</summary>
public interface IMessageInbox
{
    /// <summary>On disk when it returns. A message delivered again is known again, and nothing happens.</summary>
    /// <exception cref="StorageUnavailableException">It could not be kept; the provider is to send it again (answer 503).</exception>
    ValueTask<Intake> TakeAsync(ReceivedMessage message, CancellationToken cancellation);
}

public enum Intake
{
    Taken,
    Repeated,
}
