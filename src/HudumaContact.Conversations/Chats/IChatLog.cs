using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Chats;

/// <summary>Chats as they stand on disk. What is said in them is written with the message that says it, and is there for whoever reads from then on.</summary>
public interface IChatLog
{
    /// <summary>Whether it has begun, and its user is not erased.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<bool> HasBegunAsync(ChatUser user, CancellationToken cancellation);

    /// <summary>The entries after one, in order.</summary>
    /// <param name="after">The last entry that was read; 0 reads from the beginning.</param>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<IReadOnlyList<ChatEntry>> ReadAsync(ChatUser user, int after, int most, CancellationToken cancellation);
}
