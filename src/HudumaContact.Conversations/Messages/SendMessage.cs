using System.Collections.Frozen;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// Sends one message: on disk as being sent before the provider sees it, and what came of it after. A program that is killed in between
/// finds it in that state, and does not send it again.
/// </summary>
public sealed partial class SendMessage(
    IEnumerable<IMessageSender> senders, IMessageStore contacts, IOutboxStore store, LineActivity activity, MessageOptions options, TimeProvider time, ILogger<SendMessage> logger)
{
    private readonly FrozenDictionary<string, IMessageSender> _senders = senders.ToFrozenDictionary(sender => sender.Provider);

    /// <exception cref="StorageUnavailableException">What became of it could not be written; it is in doubt at the next start.</exception>
    public async Task RunAsync(OutboxMessage message, Line line, CancellationToken cancellation)
    {
        if (message.Class >= MessageClass.Notice && !await IsWelcomeAsync(message, cancellation))
        {
            message.Trouble = "The person has said STOP.";
            if (message.Fire(MessageTrigger.Drop)) await WriteAsync(message);
            return;
        }

        if (!message.Fire(MessageTrigger.Send)) return;
        message.SentAt = time.GetUtcNow().UtcDateTime;
        if (!await WriteAsync(message)) return;
        // What has begun is finished, whoever wants the program to end.
        var result = await _senders[line.Provider].SendAsync(new MessageToSend(message.Id, line, SenderOf.Text(message.Text, message.WantsAnswer, line), message.Address, message.Text, message.LinkId), CancellationToken.None);
        Take(result, message, line);
        if (!await WriteAsync(message)) LogOvertaken(message.Id);
    }

    private async ValueTask<bool> IsWelcomeAsync(OutboxMessage message, CancellationToken cancellation) =>
        !await contacts.HasStoppedAsync(message.Contact, cancellation);

    private void Take(SendResult result, OutboxMessage message, Line line)
    {
        var now = time.GetUtcNow().UtcDateTime;
        switch (result)
        {
            case SendResult.Accepted accepted:
                message.ProviderMessage = accepted.ProviderMessage;
                message.Trouble = null;
                message.Fire(accepted.IsDelivered ? MessageTrigger.ReportDelivered : MessageTrigger.Accept);
                activity.Sent(line.Id, now);
                break;
            case SendResult.InDoubt doubt:
                message.Trouble = doubt.Detail;
                message.Fire(MessageTrigger.Lose);
                LogInDoubt(message.Id, line.Id, doubt.Detail);
                break;
            case SendResult.Refused refused:
                Refuse(refused, message, line, now);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows what to do with {result.GetType().Name}.");
        }
    }

    private void Refuse(SendResult.Refused refused, OutboxMessage message, Line line, DateTime now)
    {
        message.Trouble = $"{refused.Error.Name}: {refused.Detail}";
        activity.Refused(line.Id, now, refused.Error, refused.Detail);
        if (refused.Error.IsRetryable && message.Attempts < options.Attempts)
        {
            message.DueAt = now + (options.FirstRetryAfter * Math.Pow(2, message.Attempts - 1));
            message.Fire(MessageTrigger.Retry);
            return;
        }

        message.Fire(MessageTrigger.Refuse);
        if (refused.Error.AlertsStaff) LogAlert(line.Id, refused.Error.Advice, refused.Detail);
        else LogFailed(message.Id, line.Id, refused.Error.Name);
    }

    private ValueTask<bool> WriteAsync(OutboxMessage message) =>
        store.MoveAsync(message, time.GetUtcNow().UtcDateTime, HopDeadline.After(options.HandleWithin, time));

    [LoggerMessage(1, LogLevel.Warning, "Message {Message} on {Line} is in doubt and not sent again; its report settles it: {Detail}")]
    private partial void LogInDoubt(MessageId message, LineId line, string detail);

    [LoggerMessage(2, LogLevel.Error, "Line {Line} sends nothing: {Advice} ({Detail})")]
    private partial void LogAlert(LineId line, string advice, string detail);

    [LoggerMessage(3, LogLevel.Warning, "Message {Message} on {Line} failed: {Error}")]
    private partial void LogFailed(MessageId message, LineId line, string error);

    [LoggerMessage(4, LogLevel.Debug, "A report about {Message} came before the provider's own answer")]
    private partial void LogOvertaken(MessageId message);
}
