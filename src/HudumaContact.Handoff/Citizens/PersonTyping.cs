using HudumaContact.Conversations;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Citizens;

/// <summary>Shows a citizen that the person who has the case writes: in a chat, to who looks just now, and kept nowhere. A phone shows nobody writing.</summary>
/// <param name="chats">Null: nobody can chat here.</param>
public sealed class PersonTyping(TimeProvider time, IChatSignals? chats = null)
{
    private const int MostAtOnce = 1_000;

    /// <summary>A page shows it for longer than that, so once is enough however fast somebody types.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private readonly RecentlyUsed<HandoffId, DateTime> _shown = new(MostAtOnce);

    public void Show(CaseHandoff handoff, ContactAddress citizen)
    {
        if (handoff is not { Way: Way.Chat, HearsCitizen: true }) return;
        var now = time.GetUtcNow().UtcDateTime;
        if (_shown.TryGet(handoff.Id, out var last) && now - last < Between) return;
        _shown.Keep(handoff.Id, now);
        chats?.Typing(citizen);
    }
}
