using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>One change of the database within a commit. Each engine knows how to make each kind.</summary>
internal abstract record RowWrite
{
    private RowWrite()
    {
    }

    /// <summary>A new row of the table that its type is mapped to.</summary>
    public sealed record Insert(object Row) : RowWrite;

    /// <summary>A session after another hop: only if it is still as it was one version ago.</summary>
    public sealed record MoveSession(SessionRow Row) : RowWrite;

    /// <summary>The content of an earlier hop, sealed, and nothing beside it.</summary>
    public sealed record SealHop(HopRow Row) : RowWrite;

    /// <summary>Empties sealed sessions and their hops that were answered before a time.</summary>
    public sealed record ForgetSealed(DateTime AnsweredBefore) : RowWrite;

    /// <summary>A session is due for no reminder any more, if none of its hops has set another time.</summary>
    public sealed record TakeReminder(Guid Session, DateTime RemindAt) : RowWrite;

    public sealed record ChooseLanguage(Guid Contact, string Language) : RowWrite;

    /// <summary>The contact wants nothing that was not asked for; null: wants it again.</summary>
    public sealed record StopContact(Guid Contact, DateTime? At) : RowWrite;

    /// <summary>A message that arrived is done with, if it still waits.</summary>
    public sealed record HandleMessage(Guid Message, DateTime At) : RowWrite;

    /// <summary>Where a message of ours stands now: only if it is still as it was one version ago.</summary>
    public sealed record MoveMessage(MessageOutRow Row) : RowWrite;

    /// <summary>Something was said in a chat: the next entry of it.</summary>
    public sealed record AddToChat(ChatEntryRow Row) : RowWrite;

    /// <summary>Something was said in a case, if it is still as it was one version ago; with a time, it is closed.</summary>
    public sealed record ChangeCase(Guid Case, int Version, DateTime? ClosedAt) : RowWrite;

    /// <summary>A call after a change: only if it is still as it was one version ago.</summary>
    public sealed record MoveCall(CallRow Row) : RowWrite;

    /// <summary>A handoff after a change: only if it is still as it was one version ago.</summary>
    public sealed record MoveHandoff(HandoffRow Row) : RowWrite;

    /// <summary>The answers to a form came back.</summary>
    public sealed record FillForm(Guid Form, DateTime At) : RowWrite;

    /// <summary>A case is closed, or open again, with its handoff; without effect when it is so already.</summary>
    public sealed record SettleCase(Guid Case, DateTime? ClosedAt) : RowWrite;

    /// <summary>How a session ended: what is new replaces what was kept, what is missing leaves it.</summary>
    public sealed record KeepEnd(SessionEndRow Row) : RowWrite;

    /// <summary>Writes and removes a few pages, to see whether writing works.</summary>
    public sealed record Probe : RowWrite;
}
