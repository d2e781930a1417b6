using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.On;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Handoff;

/// <summary>What this project adds to a host. The host adds <see cref="HandoffOptions"/>, a storage, and a roster of agents.</summary>
public static class HandoffServices
{
    public static IServiceCollection AddHandoff(this IServiceCollection services)
    {
        services.AddSingleton<HandoffBoard>();
        services.AddSingleton<IHopBell>(provider => provider.GetRequiredService<HandoffBoard>());
        services.AddSingleton<IContactMemory>(provider => provider.GetRequiredService<HandoffBoard>());
        services.AddSingleton<HandoffSteps>();
        services.AddSingleton<EntryWriter>();
        services.AddSingleton<QueueBook>();
        services.AddSingleton<HoursBook>();
        services.AddSingleton<AgentBoard>();
        services.AddSingleton<AgentRooms>();
        services.AddSingleton<OfferRounds>();
        services.AddSingleton<CitizenWords>();
        services.AddSingleton<PersonJoined>();
        services.AddSingleton<CitizenTyping>();
        services.AddSingleton<PersonTyping>();
        services.AddSingleton<IPersonsTalk, PersonsTalk>();
        services.AddSingleton<WaitEstimate>();
        services.AddSingleton<PersonsPhone>();
        services.AddSingleton<IPersonsPhone>(provider => provider.GetRequiredService<PersonsPhone>());
        services.AddSingleton<IPersonOnCall, PersonOnCall>();
        services.AddSingleton<PhoneRounds>();
        services.AddSingleton<TalkOnCall>();
        services.AddSingleton<PrivateTalks>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<IEventHandler, HandoffRequestedHandler>();
        services.AddSingleton<SceneForms>();
        services.AddSingleton<IEventHandler, FormFilledHandler>();
        services.AddSingleton<IEventHandler, FormLeftHandler>();
        services.AddSingleton<FormTexts>();
        services.AddSingleton<SendForm>();
        services.AddSingleton<HandoffDesk>();
        services.AddSingleton<DialogueByText>();
        services.AddSingleton<CloseHandoff>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<QueueGlance>();
        services.AddSingleton<SuperviseHandoff>();
        services.AddSingleton<FigureBook>();
        services.AddSingleton<ScoreConversation>();
        services.AddSingleton<ReturnToFlow>();
        services.AddSingleton<SendAnswer>();
        services.AddSingleton<ReachedByPhone>();
        services.AddSingleton<ReadyMadeReplies>();
        return services.AddHubs();
    }

    /// <summary>What goes to a hub outside and comes from it, when the host adds an <see cref="IAgentHub"/>.</summary>
    private static IServiceCollection AddHubs(this IServiceCollection services)
    {
        services.AddSingleton<HubShare>();
        services.AddSingleton<HubWords>();
        services.AddSingleton<GiveToDesk>();
        services.AddSingleton<TellHub>();
        services.AddSingleton<IHubReplies, HubReplies>();
        return services;
    }
}
