using HudumaContact.Conversations.Cases;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HudumaContact.Storage.Sqlite;

/// <summary>The prepared statements of the writer's connection to the records: one for each kind of write.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private const string ProbeSql = """
        INSERT INTO content_texts (hash, text) VALUES (zeroblob(32), hex(zeroblob(16384)));
        DELETE FROM content_texts WHERE hash = zeroblob(32);
        """;

    // The index of sealed sessions is used for its own condition, word for word.
    private const string ForgetSealedSql = """
        UPDATE hops SET content = zeroblob(0), node = '', text_length = 0
        WHERE session_id IN (SELECT id FROM sessions WHERE is_sealed AND length(state) > 0 AND answered_at < $before);
        UPDATE sessions SET state = zeroblob(0) WHERE is_sealed AND length(state) > 0 AND answered_at < $before;
        """;

    // The version stays: hops are numbered by it.
    private const string TakeReminderSql = "UPDATE sessions SET remind_at = NULL WHERE id = $id AND remind_at = $at";

    private const string SettleCaseSql = """
        UPDATE cases SET status = CASE WHEN $at IS NULL THEN $open ELSE $closed END, closed_at = $at, version = version + 1
        WHERE id = $id AND (closed_at IS NULL) = ($at IS NOT NULL)
        """;

    private readonly Dictionary<Type, SqliteStatement> _inserts;
    private readonly SqliteStatement _moveSession;
    private readonly SqliteStatement _sealHop;
    private readonly SqliteCommand _forgetSealed;
    private readonly SqliteCommand _takeReminder;
    private readonly SqliteStatement _chooseLanguage;
    private readonly SqliteStatement _stopContact;
    private readonly SqliteStatement _handleMessage;
    private readonly SqliteStatement _moveMessage;
    private readonly SqliteStatement _addToChat;
    private readonly SqliteStatement _addToCase;
    private readonly SqliteStatement _closeCase;
    private readonly SqliteStatement _moveHandoff;
    private readonly SqliteStatement _moveCall;
    private readonly SqliteStatement _fillForm;
    private readonly SqliteCommand _settleCase;
    private readonly SqliteStatement _keepEnd;
    private readonly SqliteCommand _probe;

    public SqliteStatements(SqliteConnection connection, IModel model)
    {
        IEntityType Of<T>() => model.FindEntityType(typeof(T))!;
        _inserts = model.GetEntityTypes().ToDictionary(entity => entity.ClrType, entity => SqliteStatement.Insert(connection, entity));
        _moveSession = SqliteStatement.Update(
            connection,
            Of<SessionRow>(),
            nameof(SessionRow.AnsweredAt),
            nameof(SessionRow.Status),
            nameof(SessionRow.State),
            nameof(SessionRow.IsSealed),
            nameof(SessionRow.RemindAt),
            nameof(SessionRow.AwaitsMarks),
            nameof(SessionRow.Version));
        _sealHop = SqliteStatement.Update(connection, Of<HopRow>(), nameof(HopRow.Content), nameof(HopRow.Node), nameof(HopRow.TextLength));
        _forgetSealed = connection.CreateCommand();
        _forgetSealed.CommandText = ForgetSealedSql;
        _forgetSealed.Parameters.AddWithValue("$before", 0L);
        _takeReminder = connection.CreateCommand();
        _takeReminder.CommandText = TakeReminderSql;
        _takeReminder.Parameters.AddWithValue("$id", Array.Empty<byte>());
        _takeReminder.Parameters.AddWithValue("$at", 0L);
        _chooseLanguage = SqliteStatement.Update(connection, Of<ContactRow>(), nameof(ContactRow.Language));
        _stopContact = SqliteStatement.Update(connection, Of<ContactRow>(), nameof(ContactRow.StoppedAt));
        _handleMessage = SqliteStatement.Update(connection, Of<MessageInRow>(), nameof(MessageInRow.HandledAt), nameof(MessageInRow.Version));
        _moveMessage = SqliteStatement.Update(
            connection,
            Of<MessageOutRow>(),
            nameof(MessageOutRow.State),
            nameof(MessageOutRow.Attempts),
            nameof(MessageOutRow.DueAt),
            nameof(MessageOutRow.SentAt),
            nameof(MessageOutRow.SettledAt),
            nameof(MessageOutRow.ProviderMessage),
            nameof(MessageOutRow.Trouble),
            nameof(MessageOutRow.Version));
        _addToChat = SqliteStatement.InsertNext(connection, Of<ChatEntryRow>(), nameof(ChatEntryRow.ContactId), nameof(ChatEntryRow.Number));
        _addToCase = SqliteStatement.Update(connection, Of<CaseRow>(), nameof(CaseRow.Version));
        _closeCase = SqliteStatement.Update(
            connection, Of<CaseRow>(), nameof(CaseRow.Status), nameof(CaseRow.ClosedAt), nameof(CaseRow.Version));
        _moveHandoff = SqliteStatement.Update(
            connection,
            Of<HandoffRow>(),
            nameof(HandoffRow.Merged),
            nameof(HandoffRow.Way),
            nameof(HandoffRow.Queue),
            nameof(HandoffRow.Urgency),
            nameof(HandoffRow.RequestedAt),
            nameof(HandoffRow.MovedAt),
            nameof(HandoffRow.State),
            nameof(HandoffRow.AgentId),
            nameof(HandoffRow.IsAtHub),
            nameof(HandoffRow.OfferedUntil),
            nameof(HandoffRow.Passed),
            nameof(HandoffRow.Since),
            nameof(HandoffRow.FirstAnsweredAt),
            nameof(HandoffRow.AwaitsAnswerSince),
            nameof(HandoffRow.Pauses),
            nameof(HandoffRow.Attempts),
            nameof(HandoffRow.NotBefore),
            nameof(HandoffRow.ToldAt),
            nameof(HandoffRow.RatedIn),
            nameof(HandoffRow.Marks),
            nameof(HandoffRow.Disposition),
            nameof(HandoffRow.ClosedAt),
            nameof(HandoffRow.Version));
        _moveCall = SqliteStatement.Update(
            connection,
            Of<CallRow>(),
            nameof(CallRow.ProviderCall),
            nameof(CallRow.ProviderKey),
            nameof(CallRow.State),
            nameof(CallRow.SessionId),
            nameof(CallRow.RequestId),
            nameof(CallRow.Turn),
            nameof(CallRow.PlacedAt),
            nameof(CallRow.AnsweredAt),
            nameof(CallRow.Recording),
            nameof(CallRow.EndedAt),
            nameof(CallRow.Cause),
            nameof(CallRow.LengthMilliseconds),
            nameof(CallRow.Cost),
            nameof(CallRow.Currency),
            nameof(CallRow.Version));
        _fillForm = SqliteStatement.Update(connection, Of<SentFormRow>(), nameof(SentFormRow.FilledAt));
        _settleCase = connection.CreateCommand();
        _settleCase.CommandText = SettleCaseSql;
        _settleCase.Parameters.AddWithValue("$id", Array.Empty<byte>());
        _settleCase.Parameters.AddWithValue("$at", DBNull.Value);
        _settleCase.Parameters.AddWithValue("$open", (int)CaseStatus.Open);
        _settleCase.Parameters.AddWithValue("$closed", (int)CaseStatus.Closed);
        _keepEnd = SqliteStatement.InsertOrFillIn(connection, Of<SessionEndRow>());
        _probe = connection.CreateCommand();
        _probe.CommandText = ProbeSql;
    }

    /// <exception cref="StaleException">The row is not as it was read.</exception>
    public void Run(RowWrite write)
    {
        switch (write)
        {
            case RowWrite.Insert insert:
                _inserts[insert.Row.GetType()].Run(insert.Row);
                break;
            case RowWrite.MoveSession move:
                MustBeOne(_moveSession.Run(move.Row));
                break;
            case RowWrite.SealHop seal:
                MustBeOne(_sealHop.Run(seal.Row));
                break;
            case RowWrite.ForgetSealed forget:
                _forgetSealed.Parameters[0].Value = SqliteColumns.Milliseconds(forget.AnsweredBefore);
                _forgetSealed.ExecuteNonQuery();
                break;
            case RowWrite.TakeReminder take:
                _takeReminder.Parameters[0].Value = SqliteColumns.Bytes(take.Session);
                _takeReminder.Parameters[1].Value = SqliteColumns.Milliseconds(take.RemindAt);
                MustBeOne(_takeReminder.ExecuteNonQuery());
                break;
            case RowWrite.ChooseLanguage choose:
                MustBeOne(_chooseLanguage.Run(new ContactRow { Id = choose.Contact, Language = choose.Language }));
                break;
            case RowWrite.StopContact stop:
                MustBeOne(_stopContact.Run(new ContactRow { Id = stop.Contact, StoppedAt = stop.At }));
                break;
            case RowWrite.HandleMessage handle:
                MustBeOne(_handleMessage.Run(new MessageInRow { Id = handle.Message, HandledAt = handle.At, Version = 2 }));
                break;
            case RowWrite.MoveMessage move:
                MustBeOne(_moveMessage.Run(move.Row));
                break;
            case RowWrite.AddToChat add:
                _addToChat.Run(add.Row);
                break;
            case RowWrite.ChangeCase { ClosedAt: { } closedAt } close:
                MustBeOne(_closeCase.Run(new CaseRow { Id = close.Case, Version = close.Version, Status = CaseStatus.Closed, ClosedAt = closedAt }));
                break;
            case RowWrite.ChangeCase add:
                MustBeOne(_addToCase.Run(new CaseRow { Id = add.Case, Version = add.Version }));
                break;
            case RowWrite.MoveHandoff move:
                MustBeOne(_moveHandoff.Run(move.Row));
                break;
            case RowWrite.MoveCall move:
                MustBeOne(_moveCall.Run(move.Row));
                break;
            case RowWrite.FillForm fill:
                MustBeOne(_fillForm.Run(new SentFormRow { Id = fill.Form, FilledAt = fill.At }));
                break;
            case RowWrite.SettleCase settle:
                _settleCase.Parameters[0].Value = SqliteColumns.Bytes(settle.Case);
                _settleCase.Parameters[1].Value = settle.ClosedAt is { } settledAt ? SqliteColumns.Milliseconds(settledAt) : DBNull.Value;
                _settleCase.ExecuteNonQuery();
                break;
            case RowWrite.KeepEnd keep:
                _keepEnd.Run(keep.Row);
                break;
            case RowWrite.Probe:
                _probe.ExecuteNonQuery();
                break;
            default:
                throw new InvalidOperationException($"No statement for {write.GetType().Name}.");
        }
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values) insert.Dispose();
        _moveSession.Dispose();
        _sealHop.Dispose();
        _forgetSealed.Dispose();
        _takeReminder.Dispose();
        _chooseLanguage.Dispose();
        _stopContact.Dispose();
        _handleMessage.Dispose();
        _moveMessage.Dispose();
        _addToChat.Dispose();
        _addToCase.Dispose();
        _closeCase.Dispose();
        _moveHandoff.Dispose();
        _moveCall.Dispose();
        _fillForm.Dispose();
        _settleCase.Dispose();
        _keepEnd.Dispose();
        _probe.Dispose();
    }

    private static void MustBeOne(int rows)
    {
        if (rows != 1) throw new StaleException();
    }
}
