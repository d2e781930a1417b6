namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>Delivery reports: they name our id of the message, and go to the one address that the line has for them.</summary>
internal sealed class AtReporter(HostAddress host, Webhooks webhooks) : IReporter
{
    public Task<HookReply> ReportAsync(SentMessage message, ReportStage stage, CancellationToken cancellation) =>
        webhooks.PostAsync(host.KeyedHook($"{LineNames.AtSms}/report"), Form(message, stage), cancellation);

    private static IEnumerable<KeyValuePair<string, string>> Form(SentMessage message, ReportStage stage)
    {
        yield return new("id", message.Id);
        yield return new("status", stage switch { ReportStage.Sent => "Sent", ReportStage.Delivered => "Success", _ => "Failed" });
        yield return new("phoneNumber", message.To);
        yield return new("networkCode", AtFields.Safaricom);
        if (stage == ReportStage.Failed) yield return new("failureReason", "DeliveryFailure");
        yield return new("retryCount", "0");
    }
}
