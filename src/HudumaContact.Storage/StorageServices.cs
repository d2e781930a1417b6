using HudumaContact.Conversations;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Retention;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Queues;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Retention;
using HudumaContact.Storage.Sqlite;
using HudumaContact.Storage.Stores;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Storage;

/// <summary>What this project adds to a host.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        return services.AddKeys().AddSqlite().AddStores().AddStaff();
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKey.From(provider.GetRequiredService<StorageOptions>()));
        services.AddSingleton<KeyedHash>();
        services.AddSingleton<ContentKeys>();
        services.AddSingleton<SecretKey>();
        services.AddSingleton<AuditSeal>();
        services.AddSingleton(provider => new AudioNames(provider.GetRequiredService<MasterKey>().Speaking));
        return services;
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteOptions>();
        services.AddSingleton<SqliteContexts>();
        services.AddSingleton<IDbContextFactory<HudumaDbContext>>(provider => provider.GetRequiredService<SqliteContexts>());
        services.AddSingleton<IDbContextFactory<KeyDbContext>>(provider => provider.GetRequiredService<SqliteContexts>());
        services.AddSingleton<IStorageMigration, SqliteMigration>();
        services.AddSingleton<IKeyStore, SqliteKeyStore>();
        services.AddSingleton<SqliteHopReadPool>();
        services.AddSingleton<SqliteModels>();
        services.AddSingleton<SqliteRowWriter>();
        services.AddSingleton<IRowWriter>(provider => provider.GetRequiredService<SqliteRowWriter>());
        services.AddSingleton<SqliteCheckpoints>();
        services.AddSingleton<IStorageHealth, SqliteHealth>();
        services.AddSingleton<ISessionStore, SqliteSessionStore>();
        services.AddSingleton<IDroppedSessions, SqliteDroppedSessions>();
        services.AddSingleton<IContactStore, SqliteContactStore>();
        services.AddSingleton<IMessageStore, SqliteMessageStore>();
        services.AddSingleton<IMessageQueue, SqliteMessageQueue>();
        services.AddSingleton<IChatLog, SqliteChatLog>();
        services.AddSingleton<IFigureRecords, SqliteFigureRecords>();
        return services;
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddSingleton<MessageRows>();
        services.AddSingleton<AnswerRows>();
        services.AddSingleton<FactRows>();
        services.AddSingleton<HopRows>();
        services.AddSingleton<IHopCommitter, HopCommitter>();
        services.AddSingleton<ICaseStore, CaseStore>();
        services.AddSingleton<INoticeStore, NoticeStore>();
        services.AddSingleton<ICallStore, SqliteCallStore>();
        services.AddSingleton<IRecordingStore, RecordingStore>();
        services.AddSingleton<IHandoffStore, HandoffStore>();
        services.AddSingleton<IHubTalkStore, HubTalkStore>();
        services.AddSingleton<FormStore>();
        services.AddSingleton<IFormStore>(provider => provider.GetRequiredService<FormStore>());
        services.AddSingleton<IOpenForms>(provider => provider.GetRequiredService<FormStore>());
        services.AddSingleton<IQueueStore, QueueStore>();
        services.AddSingleton<IQualityStore, QualityStore>();
        services.AddSingleton<ILookStore, LookStore>();
        services.AddSingleton<IReleaseStore, ReleaseStore>();
        services.AddSingleton<IHopLog, HopLog>();
        services.AddSingleton<IAnswerLog, AnswerLog>();
        services.AddSingleton<IWrongAnswers, WrongAnswers>();
        services.AddSingleton<IUnansweredQuestions, UnansweredQuestions>();
        services.AddSingleton<OutboxReading>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IMessageLog, MessageLog>();
        services.AddSingleton<ILineFigures, LineFigureStore>();
        services.AddSingleton<ICallFigures, CallFigureStore>();
        services.AddSingleton<ILookupAttempts, LookupAttempts>();
        services.AddSingleton<IStatusTable, StatusTable>();
        services.AddSingleton<IPromiseStore, PromiseStore>();
        services.AddSingleton<IRetentionStore, RetentionStore>();
        return services;
    }

    private static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<IPeopleStore, PeopleStore>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<ProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys, SecretKey>((options, keys, secret) =>
        {
            options.XmlRepository = keys;
            options.XmlEncryptor = new SealedXml(secret);
        });
        return services;
    }
}
