using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Notices;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class NoticeStore(IDbContextFactory<HudumaDbContext> contexts) : INoticeStore
{
    public async Task AddAsync(PostedNotice posted, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Notices.Add(new NoticeRow
        {
            Id = Guid.ParseExact(posted.Notice.Id, "n"),
            Scope = posted.Notice.Scope.ToString(),
            From = posted.Notice.From,
            Until = posted.Notice.Until,
            English = posted.Notice.Text.En,
            Swahili = posted.Notice.Text.Sw,
            By = posted.By,
            CreatedAt = posted.At,
            Version = 1,
        });
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<bool> RemoveAsync(string id, DateTime at, CancellationToken cancellation)
    {
        if (!Guid.TryParse(id, out var guid)) return false;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Notices.SingleOrDefaultAsync(notice => notice.Id == guid && notice.RemovedAt == null, cancellation) is not { } row) return false;
        row.RemovedAt = at;
        row.Version++;
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<PostedNotice>> StandingAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Notices.AsNoTracking()
            .Where(notice => notice.RemovedAt == null && notice.Until >= day)
            .OrderBy(notice => notice.Until).ThenBy(notice => notice.Id)
            .ToListAsync(cancellation);
        return rows.ConvertAll(Posted);
    }

    private static PostedNotice Posted(NoticeRow row)
    {
        var scope = NoticeScope.Parse(row.Scope) ?? throw new InvalidOperationException($"Notice {row.Id} has a scope that nobody knows: {row.Scope}.");
        return new PostedNotice(new Notice(row.Id.ToString("n"), row.From, row.Until, new Words(row.English, row.Swahili), scope), row.By, row.CreatedAt);
    }
}
