using System.Threading.Channels;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Reports of what was sent: on their way by themselves, twice or in the wrong order by chance.</summary>
internal sealed class DeliveryReports
{
    private const int AtOnce = 4;

    private readonly Channel<SentMessage> _waiting = Channel.CreateUnbounded<SentMessage>();
    private readonly GatewayTroubles _troubles;
    private readonly Chance _chance;
    private readonly Notices _notices;
    private readonly Task _working;
    private readonly bool _areSent;

    /// <param name="areSent">False: nobody asked for reports.</param>
    public DeliveryReports(GatewayTroubles troubles, Chance chance, Notices notices, bool areSent)
    {
        _troubles = troubles;
        _chance = chance;
        _notices = notices;
        _areSent = areSent;
        _working = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WorkAsync)));
    }

    /// <summary>Some come before the host's own call is answered: that is when this waits.</summary>
    public async ValueTask AddAsync(SentMessage message)
    {
        if (!_areSent) return;
        if (_chance.Happens(_troubles.Reorders / 2)) await ReportAsync(message);
        else _waiting.Writer.TryWrite(message);
    }

    /// <summary>Sends those that wait; what is sent later goes unreported.</summary>
    public Task FinishAsync()
    {
        _waiting.Writer.TryComplete();
        return _working;
    }

    private async Task WorkAsync()
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync()) await ReportAsync(message);
    }

    private async Task ReportAsync(SentMessage message)
    {
        foreach (var stage in Stages()) _notices.Add($"report: {stage}", await message.Reporter.ReportAsync(message, stage, CancellationToken.None));
    }

    private IEnumerable<ReportStage> Stages()
    {
        var last = _chance.Happens(_troubles.Undelivered) ? ReportStage.Failed : ReportStage.Delivered;
        ReportStage[] stages = _chance.Happens(_troubles.Reorders) ? [last, ReportStage.Sent] : [ReportStage.Sent, last];
        return stages.SelectMany(stage => _chance.Happens(_troubles.Duplicates) ? [stage, stage] : (IEnumerable<ReportStage>)[stage]);
    }
}
