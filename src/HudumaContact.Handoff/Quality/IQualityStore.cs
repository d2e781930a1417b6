using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Quality;

/// <summary>Forms and scores at rest.</summary>
public interface IQualityStore
{
    /// <summary>The newest form; <see cref="QualityForm.Usual"/> while nobody has written one.</summary>
    Task<QualityForm> FormAsync(CancellationToken cancellation);

    /// <summary>The form that a score was given by.</summary>
    Task<QualityForm> FormAsync(Guid id, CancellationToken cancellation);

    Task AddFormAsync(QualityForm form, CancellationToken cancellation);

    /// <returns>False when nothing is left of the citizen: there is nobody to write of.</returns>
    Task<bool> AddAsync(QualityScore score, CancellationToken cancellation);

    /// <summary>Of a conversation, newest first.</summary>
    Task<IReadOnlyList<QualityScore>> OfAsync(HandoffId handoff, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<ListedScore>> NewestAsync(int most, CancellationToken cancellation);

    /// <summary>Since a time (UTC), best first.</summary>
    Task<IReadOnlyList<AgentQuality>> ByAgentAsync(DateTime since, CancellationToken cancellation);
}
