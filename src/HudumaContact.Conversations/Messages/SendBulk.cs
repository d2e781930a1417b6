using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Queues one text to many. Nobody asked for it: quiet hours and STOP hold, and everything else that a line has to send goes first.</summary>
public sealed class SendBulk(IMessageQueue queue, MessageOptions options, TimeProvider time)
{
    /// <summary>Numbers written at once, so that they share commits.</summary>
    private const int AtOnce = 128;

    /// <summary>What it will cost, by our own table of prices.</summary>
    public BulkPlan Plan(Line line, string text, IReadOnlyCollection<PhoneNumber> to)
    {
        var parts = SmsParts.Of(text);
        return new BulkPlan(to.Count, parts.Count, parts.Encoding, options.PriceOn(line.Provider) * parts.Count * to.Count, QuietHours.NotBefore(time.GetUtcNow().UtcDateTime, options), SenderOf.Text(text, wantsAnswer: false, line));
    }

    /// <param name="progress">Told how many are done, now and then.</param>
    /// <returns>How many were queued; the others have said STOP.</returns>
    public async Task<int> RunAsync(Line line, string text, IReadOnlyCollection<PhoneNumber> to, Action<int> progress, CancellationToken cancellation)
    {
        var message = new QueuedText(line.Id, MessageClass.Bulk, MessagePurpose.Bulk, text, WantsAnswer: false, Plan(line, text, to).NotBefore);
        var (done, queued) = (0, 0);
        foreach (var some in to.Distinct().Chunk(AtOnce))
        {
            var outcomes = await Task.WhenAll(some.Select(number => queue.QueueAsync(message, number, cancellation).AsTask()));
            done += some.Length;
            queued += outcomes.Count(outcome => outcome is QueueOutcome.Queued);
            progress(done);
        }

        return queued;
    }
}

/// <param name="Price">Shillings.</param>
/// <param name="NotBefore">UTC.</param>
/// <param name="From">The address it leaves from.</param>
public sealed record BulkPlan(int Messages, int Parts, SmsEncoding Encoding, decimal Price, DateTime NotBefore, string From);
