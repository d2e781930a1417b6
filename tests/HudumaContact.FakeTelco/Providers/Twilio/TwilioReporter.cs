namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>Status callbacks, to the address that came with the message.</summary>
internal sealed class TwilioReporter(TwilioWebhooks webhooks) : IReporter
{
    public Task<HookReply> ReportAsync(SentMessage message, ReportStage stage, CancellationToken cancellation) =>
        webhooks.CallBackAsync(message.ReportTo, [.. Form(message, stage)], cancellation);

    private static IEnumerable<KeyValuePair<string, string>> Form(SentMessage message, ReportStage stage)
    {
        var status = stage switch { ReportStage.Sent => "sent", ReportStage.Delivered => "delivered", _ => "undelivered" };
        yield return new("MessageSid", message.Id);
        yield return new("SmsSid", message.Id);
        yield return new("MessageStatus", status);
        yield return new("SmsStatus", status);
        // As the message was addressed: a WhatsApp sender stays one in its reports.
        yield return new("To", message.From.StartsWith(TwilioSmsGateway.WhatsAppPrefix, StringComparison.Ordinal) ? TwilioSmsGateway.WhatsAppPrefix + message.To : message.To);
        yield return new("From", message.From);
        yield return new("AccountSid", TwilioSmsGateway.Account);
        yield return new("ApiVersion", "2010-04-01");
        if (stage == ReportStage.Failed) yield return new("ErrorCode", "30003");
    }
}
