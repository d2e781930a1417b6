using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Sessions;

/// <summary>Sessions that were left without their end and are due for a reminder. Nobody tells us of a drop, so their time was set with their last hop.</summary>
public interface IDroppedSessions
{
    /// <summary>Those that are due, the longest due first.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<IReadOnlyList<DroppedSession>> DueAsync(DateTime now, int most);

    /// <summary>Nothing will come of it. Without effect when the session has moved since it was read.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask ForgetAsync(DroppedSession session, Hops.HopDeadline deadline);
}

/// <param name="RemindAt">UTC, as it stands on disk: another hop changes it.</param>
/// <param name="Open">Reads what was left; null when its contact is erased. Throws where it cannot be read: each is opened by itself, so that one harms no other.</param>
public sealed record DroppedSession(SessionId Id, DateTime RemindAt, Func<LeftByContact?> Open)
{
    public override string ToString() => $"session {Id}";
}

/// <param name="AnsweredAt">UTC: when its last screen was shown.</param>
/// <param name="WantsNone">The contact has said STOP.</param>
/// <param name="WasHeardSince">The contact has dialled or texted after it.</param>
public sealed record LeftByContact(Contact Contact, string Release, Session State, DateTime AnsweredAt, bool WantsNone, bool WasHeardSince);
