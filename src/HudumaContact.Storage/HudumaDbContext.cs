using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage;

/// <summary>The records. Each engine has its own heir, which knows how the engine keeps ids and times.</summary>
internal abstract class HudumaDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SessionEndRow> SessionEnds => Set<SessionEndRow>();

    public DbSet<HopRow> Hops => Set<HopRow>();

    public DbSet<CallRow> Calls => Set<CallRow>();

    public DbSet<CallRecordingRow> CallRecordings => Set<CallRecordingRow>();

    public DbSet<MessageInRow> MessagesIn => Set<MessageInRow>();

    public DbSet<MessageOutRow> MessagesOut => Set<MessageOutRow>();

    public DbSet<ChatEntryRow> ChatEntries => Set<ChatEntryRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseEntryRow> CaseEntries => Set<CaseEntryRow>();

    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    public DbSet<AnswerToldRow> AnswersTold => Set<AnswerToldRow>();

    public DbSet<SearchRow> Searches => Set<SearchRow>();

    public DbSet<QuestionDoneRow> QuestionsDone => Set<QuestionDoneRow>();

    public DbSet<LookupAttemptRow> LookupAttempts => Set<LookupAttemptRow>();

    public DbSet<LookupPromiseRow> LookupPromises => Set<LookupPromiseRow>();

    public DbSet<StatusServiceRow> StatusServices => Set<StatusServiceRow>();

    public DbSet<StatusRecordRow> StatusRecords => Set<StatusRecordRow>();

    public DbSet<PublicationRow> Publications => Set<PublicationRow>();

    public DbSet<ReleaseFileRow> ReleaseFiles => Set<ReleaseFileRow>();

    public DbSet<ContentTextRow> ContentTexts => Set<ContentTextRow>();

    public DbSet<HandoffRow> Handoffs => Set<HandoffRow>();

    public DbSet<HandoffEntryRow> HandoffEntries => Set<HandoffEntryRow>();

    public DbSet<HubTalkRow> HubTalks => Set<HubTalkRow>();

    public DbSet<SentFormRow> SentForms => Set<SentFormRow>();

    public DbSet<WrongAnswerRow> WrongAnswers => Set<WrongAnswerRow>();

    public DbSet<QueueRow> Queues => Set<QueueRow>();

    public DbSet<QualityFormRow> QualityForms => Set<QualityFormRow>();

    public DbSet<QualityScoreRow> QualityScores => Set<QualityScoreRow>();

    public DbSet<LookRow> Looks => Set<LookRow>();

    public DbSet<DeskLookRow> DeskLooks => Set<DeskLookRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfiguration(new ContactTable());
        model.ApplyConfiguration(new SessionTable());
        model.ApplyConfiguration(new SessionEndTable());
        model.ApplyConfiguration(new HopTable());
        model.ApplyConfiguration(new CallTable());
        model.ApplyConfiguration(new CallRecordingTable());
        model.ApplyConfiguration(new MessageInTable());
        model.ApplyConfiguration(new MessageOutTable());
        model.ApplyConfiguration(new ChatEntryTable());
        model.ApplyConfiguration(new CaseTable());
        model.ApplyConfiguration(new CaseEntryTable());
        model.ApplyConfiguration(new RatingTable());
        model.ApplyConfiguration(new AnswerToldTable());
        model.ApplyConfiguration(new SearchTable());
        model.ApplyConfiguration(new QuestionDoneTable());
        model.ApplyConfiguration(new LookupAttemptTable());
        model.ApplyConfiguration(new LookupPromiseTable());
        model.ApplyConfiguration(new StatusServiceTable());
        model.ApplyConfiguration(new StatusRecordTable());
        model.ApplyConfiguration(new PublicationTable());
        model.ApplyConfiguration(new ReleaseFileTable());
        model.ApplyConfiguration(new ContentTextTable());
        model.ApplyConfiguration(new NoticeTable());
        model.ApplyConfiguration(new HandoffTable());
        model.ApplyConfiguration(new HandoffEntryTable());
        model.ApplyConfiguration(new HubTalkTable());
        model.ApplyConfiguration(new SentFormTable());
        model.ApplyConfiguration(new WrongAnswerTable());
        model.ApplyConfiguration(new QueueTable());
        model.ApplyConfiguration(new QualityFormTable());
        model.ApplyConfiguration(new QualityScoreTable());
        model.ApplyConfiguration(new LookTable());
        model.ApplyConfiguration(new DeskLookTable());
        model.ApplyConfiguration(new PersonTable());
        model.ApplyConfiguration(new RecoveryCodeTable());
        model.ApplyConfiguration(new ProtectionKeyTable());
        model.ApplyConfiguration(new AuditEntryTable());
        SnakeCase.Columns(model);
    }
}
