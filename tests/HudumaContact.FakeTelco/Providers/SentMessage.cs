namespace HudumaContact.FakeTelco.Providers;

/// <summary>What a host asked a provider to send.</summary>
/// <param name="Id">The provider's own.</param>
/// <param name="To">The phone's number, +254...</param>
/// <param name="ReportTo">Where the host wants its reports, when it says so in the call.</param>
internal sealed record SentMessage(string Id, string From, string To, string Text, string ReportTo, IReporter Reporter);

/// <summary>Tells the host what became of a message, in one provider's form.</summary>
internal interface IReporter
{
    Task<HookReply> ReportAsync(SentMessage message, ReportStage stage, CancellationToken cancellation);
}

internal enum ReportStage
{
    /// <summary>With the operator.</summary>
    Sent,

    /// <summary>On the phone.</summary>
    Delivered,

    /// <summary>It will never be.</summary>
    Failed,
}
