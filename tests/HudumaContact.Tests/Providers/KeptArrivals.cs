using System.Collections.Concurrent;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Tests.Providers;

/// <summary>An inbox and a desk of reports that only keep what they are given.</summary>
internal sealed class KeptArrivals : IMessageInbox, IDeliveryReports
{
    public ConcurrentQueue<ReceivedMessage> Messages { get; } = [];

    public ConcurrentQueue<DeliveryReport> Reports { get; } = [];

    public ConcurrentQueue<(LineId Line, PhoneNumber Number)> OptOuts { get; } = [];

    public ConcurrentQueue<(LineId Line, PhoneNumber Number)> OptIns { get; } = [];

    /// <summary>Nothing can be kept.</summary>
    public bool IsFull { get; set; }

    public ValueTask<Intake> TakeAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        RefuseWhenFull();
        if (Messages.Any(kept => (kept.Line, kept.ProviderMessage) == (message.Line, message.ProviderMessage))) return ValueTask.FromResult(Intake.Repeated);
        Messages.Enqueue(message);
        return ValueTask.FromResult(Intake.Taken);
    }

    public ValueTask TakeAsync(DeliveryReport report, CancellationToken cancellation)
    {
        RefuseWhenFull();
        Reports.Enqueue(report);
        return ValueTask.CompletedTask;
    }

    public ValueTask TakeOptOutAsync(LineId line, PhoneNumber number, CancellationToken cancellation)
    {
        RefuseWhenFull();
        OptOuts.Enqueue((line, number));
        return ValueTask.CompletedTask;
    }

    public ValueTask TakeOptInAsync(LineId line, PhoneNumber number, CancellationToken cancellation)
    {
        RefuseWhenFull();
        OptIns.Enqueue((line, number));
        return ValueTask.CompletedTask;
    }

    private void RefuseWhenFull()
    {
        if (IsFull) throw new StorageUnavailableException("The disk is full.");
    }
}
