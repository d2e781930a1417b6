using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Retention;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Conversations.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HudumaContact.Conversations;

/// <summary>What this project adds to a host. The host adds <see cref="HopOptions"/>, <see cref="CallOptions"/>, <see cref="MessageOptions"/>, <see cref="PromiseOptions"/>, <see cref="RetentionOptions"/>, <see cref="SpeechOptions"/>, <see cref="AudioAddress"/>, <see cref="SpeakingTimes"/>, <see cref="LineBook"/>, a sender for each provider, a storage, and who talks for persons.</summary>
public static class ConversationsServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdSource, TimedIds>();
        return services.AddHops().AddCalls().AddMessages().AddEventHandlers().AddLookups().AddReleases().AddWorlds().AddSpeech();
    }

    private static IServiceCollection AddHops(this IServiceCollection services)
    {
        services.AddSingleton<ContactGate>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<IContactMemory>(provider => provider.GetRequiredService<LiveSessions>());
        services.AddSingleton<SceneOpening>();
        services.AddSingleton<FlowSteps>();
        services.AddSingleton<EngineReplies>();
        services.AddSingleton<HopMeter>();
        services.AddSingleton<HopBells>();
        services.AddSingleton<HopHandler>();
        services.AddSingleton<SessionEnding>();
        services.AddSingleton<EraseContact>();
        services.AddSingleton<ForgetSealedSessions>();
        services.AddSingleton<PurgeRecords>();
        return services;
    }

    private static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.AddSingleton<LiveCalls>();
        services.AddSingleton<IContactMemory>(provider => provider.GetRequiredService<LiveCalls>());
        services.AddSingleton<CallMeter>();
        services.AddSingleton<CallMakerBook>();
        services.AddSingleton<CallMoves>();
        services.AddSingleton<CallVerbs>();
        services.AddSingleton<CallWords>();
        services.AddSingleton<CallHops>();
        services.AddSingleton<PersonsKey>();
        services.AddSingleton<CallLegs>();
        services.AddSingleton<LegRecordings>();
        services.AddSingleton<CallWaiting>();
        services.AddSingleton<RingBack>();
        services.AddSingleton<SpokenRefusals>();
        services.AddSingleton<CallBeginning>();
        services.AddSingleton<CallingBack>();
        services.AddSingleton<CallEnding>();
        services.AddSingleton<ICallEvents, CallHandler>();
        services.AddSingleton<PlaceCalls>();
        services.AddSingleton<EndLostCalls>();
        services.AddSingleton<FetchRecordings>();
        return services;
    }

    private static IServiceCollection AddSpeech(this IServiceCollection services)
    {
        services.AddSingleton<VoiceShelf>();
        services.AddSingleton<JoinedFolder>();
        services.AddSingleton<SpeechTroubles>();
        services.AddSingleton<PromptReadings>();
        services.AddSingleton<IContactMemory>(provider => provider.GetRequiredService<PromptReadings>());
        services.AddSingleton<ISpeech, RecordedSpeech>();
        return services;
    }

    private static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<WaitingMessages>();
        services.AddSingleton<LineActivity>();
        services.AddSingleton<LineSilence>();
        services.AddSingleton<LoopGuard>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<IHopBell>(provider => provider.GetRequiredService<Outbox>());
        services.AddSingleton<IMessageInbox, MessageInbox>();
        services.AddSingleton<IDeliveryReports, DeliveryReports>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<MessageWork>();
        services.AddSingleton<SendMessage>();
        services.AddSingleton<OutboxWork>();
        services.AddSingleton<SendBulk>();
        services.AddSingleton<TodaysAnswers>();
        services.AddSingleton<ReportWrongAnswer>();
        services.AddSingleton<SettleWrongAnswer>();
        services.AddSingleton<FollowUpCorrection>();
        services.AddSingleton<ReminderTimes>();
        services.AddSingleton<RemindDropped>();
        return services;
    }

    private static IServiceCollection AddEventHandlers(this IServiceCollection services)
    {
        services.AddSingleton<IEventHandler, AnswerPromisedHandler>();
        services.AddSingleton<IEventHandler, AnswerToldHandler>();
        services.AddSingleton<IEventHandler, CaseAddedToHandler>();
        services.AddSingleton<IEventHandler, CaseClosedHandler>();
        services.AddSingleton<IEventHandler, CaseOpenedHandler>();
        services.AddSingleton<IEventHandler, CopyWantedHandler>();
        services.AddSingleton<TextDialogues>();
        services.AddSingleton<IEventHandler, DialogueWantedHandler>();
        services.AddSingleton<IEventHandler, DistressHeardHandler>();
        services.AddSingleton<IEventHandler, FlowFailedHandler>();
        services.AddSingleton<IEventHandler, LanguageChosenHandler>();
        services.AddSingleton<IEventHandler, RatedHandler>();
        services.AddSingleton<IEventHandler, SearchedHandler>();
        services.AddSingleton<IEventHandler, WentBySmsHandler>();
        services.AddSingleton<EventHandlers>();
        return services;
    }

    private static IServiceCollection AddLookups(this IServiceCollection services)
    {
        services.AddSingleton<ILookupRegister, CaseRegister>();
        services.AddSingleton<ILookupRegister, StatusRegister>();
        services.AddSingleton<StatusBoard>();
        services.AddSingleton<LateLookups>();
        services.AddSingleton<Registers>();
        services.AddSingleton<PromiseKeeper>();
        services.AddSingleton<IPromisedMessages, PromisedTexts>();
        return services;
    }

    private static IServiceCollection AddReleases(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ReleaseShelf(provider.GetRequiredService<IReleaseStore>(), ReleaseReader.Open));
        services.AddSingleton(provider => new PublishRelease(
            provider.GetRequiredService<IReleaseStore>(),
            provider.GetRequiredService<ReleaseShelf>(),
            (content, faults) => ReleaseReader.Read(content, provider.GetRequiredService<LineBook>().Texted, faults, provider.GetRequiredService<SpeakingTimes>()(content)),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RollBackRelease>();
        return services;
    }

    private static IServiceCollection AddWorlds(this IServiceCollection services)
    {
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<ICaseNumbers, DrawnCaseNumbers>();
        services.AddSingleton<IHopWorlds, CatalogueWorlds>();
        return services;
    }
}
