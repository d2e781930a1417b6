using System.Globalization;
using System.Text.RegularExpressions;

namespace HudumaContact.FakeTelco.Providers.Kannel;

/// <summary>Delivery reports: the address that came with the message, its escapes filled in.</summary>
internal sealed partial class KannelReporter(HostAddress host, Webhooks webhooks, TimeProvider clock) : IReporter
{
    public async Task<HookReply> ReportAsync(SentMessage message, ReportStage stage, CancellationToken cancellation)
    {
        var address = Escape.Replace(message.ReportTo, match => Value(match.ValueSpan[1], message, stage) is { } value ? Uri.EscapeDataString(value) : match.Value);
        return host.Reach(address) is { } reached ? await webhooks.GetAsync(reached, cancellation) : HookReply.None($"the dlr-url {address} is not the host's own");
    }

    private string? Value(char escape, SentMessage message, ReportStage stage) => escape switch
    {
        'd' => stage switch { ReportStage.Sent => "8", ReportStage.Delivered => "1", _ => "2" },
        'A' => stage switch { ReportStage.Sent => "ACK/", ReportStage.Delivered => "", _ => "NACK/1035/" },
        'p' => message.To,
        'P' => message.From,
        't' => clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        'T' => clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'F' => stage == ReportStage.Sent ? "" : message.Id,
        // New for every report.
        'I' => FreshId.Uuid(),
        _ => null,
    };

    [GeneratedRegex("%[A-Za-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Escape { get; }
}
