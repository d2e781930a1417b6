using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Forms;

/// <summary>Forms that were sent. They are written with the change of their handoff (<see cref="HandoffChange.Forms"/>).</summary>
public interface IFormStore
{
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<SentForm?> FindAsync(FormId id, CancellationToken cancellation);

    /// <summary>Those of a handoff, in the order in which they were sent.</summary>
    Task<IReadOnlyList<SentForm>> OfAsync(HandoffId handoff, CancellationToken cancellation);
}
