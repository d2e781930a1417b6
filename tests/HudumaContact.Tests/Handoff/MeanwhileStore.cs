using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Handoff;

/// <summary>The store of handoffs, in which something happens just before the words of a case are read: once.</summary>
internal sealed class MeanwhileStore(IHandoffStore inner) : IHandoffStore
{
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>Puts it before the store that is there.</summary>
    public static void Before(IServiceCollection services)
    {
        var store = services.Last(service => service.ServiceType == typeof(IHandoffStore));
        services.AddSingleton(provider => new MeanwhileStore((IHandoffStore)(store.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, store.ImplementationType!))));
        services.AddSingleton<IHandoffStore>(provider => provider.GetRequiredService<MeanwhileStore>());
    }

    public async Task<IReadOnlyList<HandoffEntry>> EntriesAsync(HandoffId id, CancellationToken cancellation)
    {
        var (happens, _) = (Meanwhile, Meanwhile = null);
        if (happens is not null) await happens();
        return await inner.EntriesAsync(id, cancellation);
    }

    public Task<IReadOnlyList<CaseHandoff>> OpenAsync(CancellationToken cancellation) => inner.OpenAsync(cancellation);

    public Task<CaseHandoff?> FindAsync(HandoffId id, CancellationToken cancellation) => inner.FindAsync(id, cancellation);

    public ValueTask<CaseHandoff?> LastOfAsync(ContactId contact, CancellationToken cancellation) => inner.LastOfAsync(contact, cancellation);

    public Task<IReadOnlyList<CaseHandoff>> OfContactAsync(ContactId contact, CancellationToken cancellation) => inner.OfContactAsync(contact, cancellation);

    public Task<IReadOnlyList<CaseHandoff>> ClosedByAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation) => inner.ClosedByAsync(agent, since, most, cancellation);

    public ValueTask<Contact?> ContactAsync(ContactId id, CancellationToken cancellation) => inner.ContactAsync(id, cancellation);

    public ValueTask<CaseHandoff?> RatedInAsync(SessionId session, CancellationToken cancellation) => inner.RatedInAsync(session, cancellation);

    public ValueTask<WalkedSession?> WalkedAsync(CaseHandoff handoff, CancellationToken cancellation) => inner.WalkedAsync(handoff, cancellation);

    public ValueTask<CommitOutcome> CommitAsync(HandoffChange change, HopDeadline deadline) => inner.CommitAsync(change, deadline);
}
