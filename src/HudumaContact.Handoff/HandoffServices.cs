using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.On;
using HudumaContact.Handoff.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Handoff;

/// <summary>What this project adds to a host. The host adds <see cref="HandoffOptions"/>, a storage, and a roster of agents.</summary>
public static class HandoffServices
{
    public static IServiceCollection AddHandoff(this IServiceCollection services)
    {
        services.AddSingleton<HandoffBoard>();
        services.AddSingleton<IHopBell>(provider => provider.GetRequiredService<HandoffBoard>());
        services.AddSingleton<HandoffSteps>();
        services.AddSingleton<EntryWriter>();
        services.AddSingleton<QueueBook>();
        services.AddSingleton<HoursBook>();
        services.AddSingleton<AgentBoard>();
        services.AddSingleton<OfferRounds>();
        services.AddSingleton<CitizenWords>();
        services.AddSingleton<IPersonsTalk, PersonsTalk>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<IEventHandler, HandoffRequestedHandler>();
        services.AddSingleton<SceneForms>();
        services.AddSingleton<IEventHandler, FormFilledHandler>();
        services.AddSingleton<IEventHandler, FormLeftHandler>();
        services.AddSingleton<FormTexts>();
        services.AddSingleton<SendForm>();
        services.AddSingleton<HandoffDesk>();
        services.AddSingleton<CloseHandoff>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<QueueGlance>();
        return services;
    }
}
