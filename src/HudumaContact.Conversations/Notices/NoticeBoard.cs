using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;

namespace HudumaContact.Conversations.Notices;

/// <summary>The notices of today and later, in memory: every answer looks at them.</summary>
public sealed class NoticeBoard(INoticeStore store, IIdSource ids, TimeProvider time)
{
    private volatile IReadOnlyList<Notice> _standing = [];

    public IReadOnlyList<Notice> Standing => _standing;

    /// <summary>Posts a notice; answers tell it from now on.</summary>
    /// <returns>With its id.</returns>
    public async Task<Notice> PostAsync(Notice notice, string by, CancellationToken cancellation)
    {
        var posted = notice with { Id = ids.Next().ToString("n") };
        await store.AddAsync(new PostedNotice(posted, by, time.GetUtcNow().UtcDateTime), cancellation);
        await RefreshAsync(cancellation);
        return posted;
    }

    /// <returns>False when there is no such notice.</returns>
    public async Task<bool> TakeDownAsync(string id, CancellationToken cancellation)
    {
        var wasThere = await store.RemoveAsync(id, time.GetUtcNow().UtcDateTime, cancellation);
        await RefreshAsync(cancellation);
        return wasThere;
    }

    /// <summary>Reads them again: another program may have posted one.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var posted = await store.StandingAsync(KenyanCalendar.Today(time.GetUtcNow()), cancellation);
        _standing = [.. posted.Select(one => one.Notice)];
    }
}
