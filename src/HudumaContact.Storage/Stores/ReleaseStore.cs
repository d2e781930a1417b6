using System.Security.Cryptography;
using System.Text;
using HudumaContact.Content;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Releases;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class ReleaseStore(IDbContextFactory<HudumaDbContext> contexts, IIdSource ids) : IReleaseStore
{
    public async Task PublishAsync(ContentSet content, Publication publication, CancellationToken cancellation)
    {
        var release = Convert.FromHexString(content.Hash);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.ReleaseFiles.AnyAsync(file => file.Release == release, cancellation)) await AddFilesAsync(context, release, content, cancellation);
        context.Publications.Add(Row(publication));
        await context.SaveChangesAsync(cancellation);
    }

    public async Task RollBackAsync(Publication publication, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Publications.Add(Row(publication));
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<ContentSet?> FindAsync(string hash, CancellationToken cancellation)
    {
        var release = Convert.FromHexString(hash);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var files = await (
            from file in context.ReleaseFiles
            join text in context.ContentTexts on file.TextHash equals text.Hash
            where file.Release == release
            select new ContentFile(file.Path, text.Text)).ToListAsync(cancellation);
        return files.Count == 0 ? null : new ContentSet(files);
    }

    public async Task<IReadOnlyList<Publication>> HistoryAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Publications.AsNoTracking()
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => new Publication(Convert.ToHexStringLower(row.Release), row.At, row.By, row.Note, row.Kind));
    }

    // One text is stored once, however many releases have it: from one release to the next most files stay as they were.
    private static async Task AddFilesAsync(HudumaDbContext context, byte[] release, ContentSet content, CancellationToken cancellation)
    {
        var known = (await context.ContentTexts.Select(text => text.Hash).ToListAsync(cancellation)).Select(Convert.ToHexStringLower).ToHashSet();
        foreach (var file in content.Files)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(file.Text));
            if (known.Add(Convert.ToHexStringLower(hash))) context.ContentTexts.Add(new ContentTextRow { Hash = hash, Text = file.Text });
            context.ReleaseFiles.Add(new ReleaseFileRow { Release = release, Path = file.Path, TextHash = hash });
        }
    }

    private PublicationRow Row(Publication publication) => new()
    {
        Id = ids.Next(),
        Release = Convert.FromHexString(publication.Hash),
        Kind = publication.Kind,
        By = publication.By,
        Note = publication.Note,
        At = publication.At,
    };
}
