using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// Sees that we don't talk to another machine: after so many texts of one number in ten minutes no more of them is answered until it
/// has been quiet for a while. In memory: it guards money, not a promise.
/// </summary>
public sealed class LoopGuard(MessageOptions options, TimeProvider time)
{
    private const int MostContacts = 50_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly RecentlyUsed<ContactId, Recent> _contacts = new(MostContacts);

    /// <summary>Counts a text; <see cref="Turn.First"/> is to be logged.</summary>
    public Turn Count(ContactId contact)
    {
        if (!_contacts.TryGet(contact, out var recent)) _contacts.Keep(contact, recent = new Recent());
        lock (recent)
        {
            var now = time.GetTimestamp();
            while (recent.Times.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window) recent.Times.Dequeue();
            if (recent.Times.Count < options.AnsweredInTenMinutes)
            {
                recent.Times.Enqueue(now);
                recent.IsSilent = false;
                return Turn.Answer;
            }

            if (recent.IsSilent) return Turn.Silent;
            recent.IsSilent = true;
            return Turn.First;
        }
    }

    public enum Turn
    {
        Answer,

        /// <summary>The first that is not answered.</summary>
        First,
        Silent,
    }

    private sealed class Recent
    {
        public Queue<long> Times { get; } = [];

        public bool IsSilent { get; set; }
    }
}
