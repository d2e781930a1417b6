using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// Sees that we don't talk to another machine: after so many texts of one number in ten minutes no more of them is answered until it
/// has been quiet for a while; and a text that is said again and again is not, until something else is said. In memory: it guards
/// money, not a promise.
/// </summary>
public sealed class LoopGuard(MessageOptions options, TimeProvider time)
{
    private const int MostContacts = 50_000;

    /// <summary>Digits that choose from a list: who walks through menus types the same ones again and again.</summary>
    private const int LongestChoice = 2;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly RecentlyUsed<ContactId, Recent> _contacts = new(MostContacts);

    /// <summary>Whether a text is to be answered; <see cref="Turn.First"/> is to be logged.</summary>
    public Turn Judge(ContactId contact, string text)
    {
        var recent = Of(contact);
        lock (recent)
        {
            var now = time.GetTimestamp();
            while (recent.Times.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window) recent.Times.Dequeue();
            var saysTheSame = SaysTheSame(recent, text, now) && recent.Repeats >= options.SameTextAnswered;
            if (saysTheSame) recent.SaidAt = now;
            if (!saysTheSame && recent.Times.Count < options.AnsweredInTenMinutes)
            {
                recent.IsSilent = false;
                return Turn.Answer;
            }

            if (recent.IsSilent) return Turn.Silent;
            recent.IsSilent = true;
            return Turn.First;
        }
    }

    /// <summary>Counts a text once it is done with: one that is taken up again after a trouble of ours was said once.</summary>
    public void Count(ContactId contact, string text)
    {
        var recent = Of(contact);
        lock (recent)
        {
            var now = time.GetTimestamp();
            recent.Times.Enqueue(now);
            recent.Repeats = SaysTheSame(recent, text, now) ? recent.Repeats + 1 : 1;
            (recent.Said, recent.SaidAt) = (text.Trim(), now);
        }
    }

    private bool SaysTheSame(Recent recent, string text, long now)
    {
        var said = text.AsSpan().Trim();
        return said.Equals(recent.Said, StringComparison.OrdinalIgnoreCase)
            && (said.Length > LongestChoice || said.ContainsAnyExceptInRange('0', '9'))
            && time.GetElapsedTime(recent.SaidAt, now) <= options.SameTextWithin;
    }

    private Recent Of(ContactId contact)
    {
        if (!_contacts.TryGet(contact, out var recent)) _contacts.Keep(contact, recent = new Recent());
        return recent;
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
        /// <summary>Of texts that were answered.</summary>
        public Queue<long> Times { get; } = [];

        /// <summary>The last text, and how often it was said one after the other.</summary>
        public string? Said { get; set; }

        public int Repeats { get; set; }

        public long SaidAt { get; set; }

        public bool IsSilent { get; set; }
    }
}
