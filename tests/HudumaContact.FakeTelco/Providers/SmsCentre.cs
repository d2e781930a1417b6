using HudumaContact.FakeTelco.Records;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Takes what hosts send to the phones it is for, and has it reported.</summary>
internal sealed class SmsCentre(SmsThreads threads, DeliveryReports reports, TimeProvider clock)
{
    public ValueTask TakeAsync(SentMessage message)
    {
        threads.Tell(message.To, message.Text, clock.GetUtcNow());
        return reports.AddAsync(message);
    }

    public void Refuse(SentMessage message) => threads.Refuse(message.To, message.Text);
}
