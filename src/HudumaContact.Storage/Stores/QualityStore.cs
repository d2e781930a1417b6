using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class QualityStore(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys) : IQualityStore
{
    public async Task<QualityForm> FormAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.QualityForms.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation) is { } row ? Form(row) : QualityForm.Usual;
    }

    public async Task<QualityForm> FormAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.QualityForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? Form(row) : QualityForm.Usual;
    }

    public async Task AddFormAsync(QualityForm form, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.QualityForms.Add(new QualityFormRow { Id = form.Id, Questions = JsonSerializer.Serialize(form.Questions), By = form.By, At = form.At });
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<bool> AddAsync(QualityScore score, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var contact = await context.Handoffs.Where(row => row.Id == score.Handoff.Value).Select(row => (Guid?)row.ContactId).SingleOrDefaultAsync(cancellation);
        if (contact is null || keys.Find(contact.Value) is not { } key) return false;
        context.QualityScores.Add(Row(score, key));
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<QualityScore>> OfAsync(HandoffId handoff, CancellationToken cancellation) =>
        (await ListAsync(scores => scores.Where(row => row.HandoffId == handoff.Value), cancellation)).ConvertAll(listed => listed.Score);

    public async Task<IReadOnlyList<ListedScore>> NewestAsync(int most, CancellationToken cancellation) => await ListAsync(scores => scores.OrderByDescending(row => row.Id).Take(most), cancellation);

    public async Task<IReadOnlyList<AgentQuality>> ByAgentAsync(DateTime since, CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(since);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.QualityScores.Where(row => row.Id >= first)
            .GroupBy(row => row.AgentId).Select(of => new { Agent = of.Key, Count = of.Count(), Percent = of.Average(row => row.Percent) }).ToListAsync(cancellation);
        return [.. rows.Select(row => new AgentQuality(new AgentId(row.Agent), row.Count, row.Percent)).OrderByDescending(row => row.Percent).ThenByDescending(row => row.Scores)];
    }

    private async Task<List<ListedScore>> ListAsync(Func<IQueryable<QualityScoreRow>, IQueryable<QualityScoreRow>> which, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await which(context.QualityScores.AsNoTracking())
            .Join(context.Handoffs.AsNoTracking(), row => row.HandoffId, handoff => handoff.Id, (row, handoff) => new { row, handoff })
            .OrderByDescending(listed => listed.row.Id).ToListAsync(cancellation);
        return rows.ConvertAll(listed => new ListedScore(Score(listed.row, keys.Find(listed.handoff.ContactId)), HandoffRows.Handoff(listed.handoff)));
    }

    private static QualityForm Form(QualityFormRow row) =>
        new(row.Id, JsonSerializer.Deserialize<List<QualityQuestion>>(row.Questions) ?? throw new InvalidOperationException("A form of quality has no questions."), row.By, row.At);

    private static QualityScoreRow Row(QualityScore score, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new QualityScoreRow
        {
            Id = score.Id,
            HandoffId = score.Handoff.Value,
            AgentId = score.Agent.Value,
            FormId = score.Form,
            Marks = JsonSerializer.Serialize(score.Marks),
            Percent = score.Percent,
            Note = score.Note is null ? null : key.Encrypt(score.Note, RowName.Of(score.Id, name)),
            SupervisorId = score.By.Value,
            At = score.At,
        };
    }

    private static QualityScore Score(QualityScoreRow row, ContentKey? key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new QualityScore(
            row.Id,
            new HandoffId(row.HandoffId),
            new AgentId(row.AgentId),
            row.FormId,
            JsonSerializer.Deserialize<Dictionary<string, QualityMark>>(row.Marks) ?? [],
            row.Percent,
            row.Note is null || key is null ? null : key.DecryptText(row.Note, RowName.Of(row.Id, name)),
            new AgentId(row.SupervisorId),
            row.At);
    }
}
