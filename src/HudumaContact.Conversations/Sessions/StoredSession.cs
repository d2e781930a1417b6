using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Sessions;

/// <summary>A session with its answered hops: what is kept on disk between hops, and for a while in memory. Owned by one hop at a time.</summary>
public sealed class StoredSession
{
    public required SessionId Id { get; init; }

    public required LineId Line { get; init; }

    /// <summary>The provider's id; with the line it names this session.</summary>
    public required string ProviderSession { get; init; }

    /// <summary>Who began it. Nobody else may go on with it.</summary>
    public required Contact Contact { get; set; }

    /// <summary>The release that it began with and ends on, by content hash.</summary>
    public required string Release { get; init; }

    public required string Network { get; init; }

    public required string ServiceCode { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC: when the last hop was answered.</summary>
    public DateTime AnsweredAt { get; set; }

    /// <summary>One more with every write; 0 while nothing is stored.</summary>
    public int Version { get; set; }

    /// <summary>
    /// An anonymous case was opened or visited in it: what was typed and shown is kept only in a form that the caller's own next
    /// message opens, so that no record leads from the person to the case.
    /// </summary>
    public bool IsSealed { get; set; }

    /// <summary>A private node was shown in it: what it holds may have to be erased without a trace.</summary>
    public bool WasPrivate { get; set; }

    /// <summary>It asked for marks, which may come after something else was asked.</summary>
    public bool AwaitsMarks { get; set; }

    /// <summary>UTC: when to remind the contact of it, should nothing more be heard by then; null when it is not worth a message.</summary>
    public DateTime? RemindAt { get; set; }

    /// <summary>Where the flow stands. Null when it is sealed and what the caller sent does not open it.</summary>
    public required Session? State { get; set; }

    /// <summary>In order.</summary>
    public required List<AnsweredHop> Hops { get; init; }

    /// <summary>A session by text: nobody else names it, our own name does.</summary>
    public static StoredSession Dialogue(SessionId id, LineId line, Contact contact, string release, DateTime startedAt, Session state) => new()
    {
        Id = id,
        Line = line,
        ProviderSession = id.ToString(),
        Contact = contact,
        Release = release,
        Network = "",
        ServiceCode = "",
        StartedAt = startedAt,
        State = state,
        Hops = [],
    };

    /// <summary>The hop that was answered for exactly this text, or null.</summary>
    public AnsweredHop? AnsweredTo(string text)
    {
        // Newest first: an immediate repeat is the common one.
        for (var i = Hops.Count - 1; i >= 0; i--)
        {
            if (Hops[i].Text.Is(text)) return Hops[i];
        }

        return null;
    }

    /// <summary>
    /// What was typed since the last hop, or null when the text does not follow it. The text grows by <c>*</c> and the answer;
    /// the answer itself may hold <c>*</c> and <c>#</c> or be empty, so only the text before tells where it begins (protocols 1.7).
    /// </summary>
    public string? TypedSince(string text)
    {
        var last = Hops[^1];
        if (last.Ends || State is null || !last.Text.IsStartOf(text)) return null;
        if (last.Text.Length == 0) return text;
        return text.Length > last.Text.Length && text[last.Text.Length] == '*' ? text[(last.Text.Length + 1)..] : null;
    }
}
