namespace HudumaContact.Conversations.Cases;

/// <summary>Cases, read. They are opened, added to and closed with the hop that did it.</summary>
public interface ICaseStore
{
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<Case?> FindAsync(string number, CancellationToken cancellation);

    /// <summary>In the order they were said.</summary>
    Task<IReadOnlyList<CaseEntry>> EntriesAsync(CaseId id, CancellationToken cancellation);

    /// <summary>The newest cases of a status, or of any; newest first.</summary>
    Task<IReadOnlyList<Case>> NewestAsync(CaseStatus? status, int most, CancellationToken cancellation);
}
