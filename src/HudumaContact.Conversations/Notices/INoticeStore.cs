using HudumaContact.Catalogue.Answers;

namespace HudumaContact.Conversations.Notices;

/// <summary>Notices at rest.</summary>
public interface INoticeStore
{
    /// <summary>Durable on return. The notice's id must be new.</summary>
    Task AddAsync(PostedNotice posted, CancellationToken cancellation);

    /// <summary>Takes a notice down. False when there is none, or it is down already.</summary>
    Task<bool> RemoveAsync(string id, DateTime at, CancellationToken cancellation);

    /// <summary>Notices that hold on a day (in Nairobi) or later, the first to end first.</summary>
    Task<IReadOnlyList<PostedNotice>> StandingAsync(DateOnly day, CancellationToken cancellation);
}
