using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>A connection with the point reads of a hop, prepared. Used by one thread at a time.</summary>
internal sealed class SqliteHopReads : IDisposable
{
    internal const string SessionSql = """
        SELECT id, contact_id, release, network, service_code, started_at, answered_at, state, is_sealed, version, status
        FROM sessions WHERE provider_key = $key
        """;

    internal const string HopsSql = "SELECT number, content, ends, node, text_length FROM hops WHERE session_id = $session ORDER BY number";

    internal const string ContactSql = "SELECT id, language, stopped_at FROM contacts WHERE number_hash = $number";

    /// <summary>Of several lines: whoever calls goes on with what was dropped on the code too, and the other way round.</summary>
    internal const string ArriveSql = """
        SELECT c.id, c.language, s.id, s.release, s.state
        FROM contacts c
        LEFT JOIN sessions s
          ON s.id = (SELECT l.id FROM sessions l WHERE l.contact_id = c.id AND l.line_id IN (SELECT value FROM json_each($line)) ORDER BY l.id DESC LIMIT 1)
          AND s.answered_at >= $since AND s.status IN ($waiting, $parked) AND NOT s.is_sealed
        WHERE c.number_hash = $number
        """;

    internal const string CallSql = """
        SELECT c.id, c.line_id, c.provider_call, c.purpose, c.state, c.session_id, c.request_id, c.turn, c.started_at, c.answered_at, c.ended_at,
          c.cause, c.length_milliseconds, c.cost, c.currency, c.version, p.id, p.number, p.language, c.placed_at, c.recording, c.is_hidden
        FROM calls c JOIN contacts p ON p.id = c.contact_id
        WHERE c.provider_key = $key
        """;

    internal const string CountCallsSql = """
        SELECT count(*), coalesce(sum(is_hidden), 0),
          (SELECT count(*) FROM calls WHERE contact_id = $contact AND id >= $first AND purpose < $callback),
          (SELECT count(*) FROM calls WHERE contact_id = $contact AND purpose = $rungBack AND state = $ringing)
        FROM calls WHERE line_id = $line AND ended_at IS NULL AND coalesce(placed_at, started_at) >= $up AND state <> $ringing
        """;

    internal const string MessageSql = "SELECT 1 FROM messages_in WHERE provider_key = $key";

    internal const string ChatSql = """
        SELECT contact_id, number, message_id, is_ours, content, at
        FROM chat_entries
        WHERE contact_id = (SELECT id FROM contacts WHERE number_hash = $number) AND number > $after
        ORDER BY number LIMIT $most
        """;

    internal const string DialogueSql = """
        SELECT c.language, c.stopped_at,
          (SELECT a.about FROM answers_told a WHERE a.contact_id = c.id AND a.at >= $told ORDER BY a.at DESC LIMIT 1),
          s.id, s.release, s.state, s.started_at, s.answered_at, s.version, s.provider_session, s.awaits_marks,
          s.id = (SELECT l.id FROM sessions l WHERE l.contact_id = c.id AND l.line_id = $line ORDER BY l.id DESC LIMIT 1)
        FROM contacts c
        LEFT JOIN sessions s
          ON s.id IN (
            (SELECT l.id FROM sessions l WHERE l.contact_id = c.id AND l.line_id = $line ORDER BY l.id DESC LIMIT 1),
            (SELECT r.id FROM sessions r WHERE r.contact_id = c.id AND r.line_id = $line AND r.awaits_marks ORDER BY r.id DESC LIMIT 1))
          AND s.answered_at >= $since AND s.status = $waiting AND NOT s.is_sealed
        WHERE c.id = $contact AND c.number IS NOT NULL
        """;

    internal const string SealedSql = "SELECT 1 FROM sessions WHERE is_sealed AND length(state) > 0 AND answered_at < $before LIMIT 1";

    internal const string DroppedSql = """
        SELECT s.id, s.release, s.state, s.answered_at, s.remind_at, c.id, c.number, c.language, c.stopped_at,
          EXISTS (SELECT 1 FROM sessions o WHERE o.contact_id = s.contact_id AND o.answered_at > s.answered_at)
        FROM sessions s
        JOIN contacts c ON c.id = s.contact_id
        WHERE s.remind_at <= $now
        ORDER BY s.remind_at LIMIT $most
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _arrive;
    private readonly SqliteCommand _session;
    private readonly SqliteCommand _hops;
    private readonly SqliteCommand _contact;
    private readonly SqliteCommand _call;
    private readonly SqliteCommand _countCalls;
    private readonly SqliteCommand _message;
    private readonly SqliteCommand _chat;
    private readonly SqliteCommand _dialogue;
    private readonly SqliteCommand _sealed;
    private readonly SqliteCommand _dropped;

    public SqliteHopReads(string records)
    {
        _connection = SqliteOptions.Open(records);
        _session = Prepare(SessionSql, "$key");
        _hops = Prepare(HopsSql, "$session");
        _contact = Prepare(ContactSql, "$number");
        _arrive = Prepare(ArriveSql, "$number", "$line", "$since", "$waiting", "$parked");
        _call = Prepare(CallSql, "$key");
        _countCalls = Prepare(CountCallsSql, "$line", "$up", "$ringing", "$contact", "$first", "$callback", "$rungBack");
        _message = Prepare(MessageSql, "$key");
        _chat = Prepare(ChatSql, "$number", "$after", "$most");
        _dialogue = Prepare(DialogueSql, "$told", "$line", "$since", "$waiting", "$contact");
        _sealed = Prepare(SealedSql, "$before");
        _dropped = Prepare(DroppedSql, "$now", "$most");
    }

    /// <summary>The contact of an address and its last session on one of several lines, if that may go on.</summary>
    /// <param name="lines">A JSON array.</param>
    public (Guid Contact, string? Language, SessionRow? Last)? Arrive(byte[] addressHash, string lines, DateTime since)
    {
        Bind(_arrive, addressHash, lines, SqliteColumns.Milliseconds(since), (int)SessionStatus.Waiting, (int)SessionStatus.Parked);
        using var reader = _arrive.ExecuteReader();
        if (!reader.Read()) return null;
        var last = reader.IsDBNull(2) ? null : new SessionRow { Id = Id(reader, 2), Release = Bytes(reader, 3), State = Bytes(reader, 4) };
        return (Id(reader, 0), reader.IsDBNull(1) ? null : reader.GetString(1), last);
    }

    public SessionRow? Session(byte[] providerKey)
    {
        Bind(_session, providerKey);
        using var reader = _session.ExecuteReader();
        if (!reader.Read()) return null;
        return new SessionRow
        {
            Id = Id(reader, 0),
            ContactId = Id(reader, 1),
            Release = Bytes(reader, 2),
            Network = reader.GetString(3),
            ServiceCode = reader.GetString(4),
            StartedAt = SqliteColumns.Time(reader.GetInt64(5)),
            AnsweredAt = SqliteColumns.Time(reader.GetInt64(6)),
            State = Bytes(reader, 7),
            IsSealed = reader.GetBoolean(8),
            Version = reader.GetInt32(9),
            Status = (SessionStatus)reader.GetInt32(10),
        };
    }

    /// <summary>In order.</summary>
    public List<HopRow> Hops(Guid session)
    {
        Bind(_hops, SqliteColumns.Bytes(session));
        using var reader = _hops.ExecuteReader();
        var hops = new List<HopRow>();
        while (reader.Read())
        {
            hops.Add(new HopRow
            {
                SessionId = session,
                Number = reader.GetInt32(0),
                Content = Bytes(reader, 1),
                Ends = reader.GetBoolean(2),
                Node = reader.GetString(3),
                TextLength = reader.GetInt32(4),
            });
        }

        return hops;
    }

    public (Guid Id, string? Language, bool Stopped)? Contact(byte[] numberHash)
    {
        Bind(_contact, numberHash);
        using var reader = _contact.ExecuteReader();
        return reader.Read() ? (Id(reader, 0), reader.IsDBNull(1) ? null : reader.GetString(1), !reader.IsDBNull(2)) : null;
    }

    /// <summary>The call that a provider's name belongs to, and whose it is; their number is null when they are erased.</summary>
    public (CallRow Call, ContactRow Contact)? Call(byte[] providerKey)
    {
        Bind(_call, providerKey);
        using var reader = _call.ExecuteReader();
        if (!reader.Read()) return null;
        var contact = new ContactRow { Id = Id(reader, 16), Number = reader.IsDBNull(17) ? null : Bytes(reader, 17), Language = reader.IsDBNull(18) ? null : reader.GetString(18) };
        var call = new CallRow
        {
            Id = Id(reader, 0),
            LineId = reader.GetString(1),
            ProviderCall = reader.GetString(2),
            Purpose = (CallPurpose)reader.GetInt32(3),
            ContactId = contact.Id,
            State = (CallState)reader.GetInt32(4),
            SessionId = reader.IsDBNull(5) ? null : Id(reader, 5),
            RequestId = reader.IsDBNull(6) ? null : Id(reader, 6),
            Turn = reader.GetInt32(7),
            StartedAt = SqliteColumns.Time(reader.GetInt64(8)),
            PlacedAt = Time(reader, 19),
            AnsweredAt = Time(reader, 9),
            Recording = (TalkRecording)reader.GetInt32(20),
            IsHidden = reader.GetBoolean(21),
            EndedAt = Time(reader, 10),
            Cause = reader.IsDBNull(11) ? null : (CallEndCause)reader.GetInt32(11),
            LengthMilliseconds = reader.IsDBNull(12) ? null : reader.GetInt64(12),
            Cost = reader.IsDBNull(13) ? null : reader.GetInt64(13),
            Currency = reader.IsDBNull(14) ? null : reader.GetString(14),
            Version = reader.GetInt32(15),
        };
        return (call, contact);
    }

    /// <summary>How many calls are up, were made by somebody, and ring at them.</summary>
    public CallCounts CountCalls(string line, Guid contact, DateTime upSince, DateTime today)
    {
        Bind(
            _countCalls,
            line,
            SqliteColumns.Milliseconds(upSince),
            (int)CallState.Ringing,
            SqliteColumns.Bytes(contact),
            SqliteColumns.Bytes(TimedIds.FirstOf(today)),
            (int)CallPurpose.Callback,
            (int)CallPurpose.RungBack);
        using var reader = _countCalls.ExecuteReader();
        reader.Read();
        return new CallCounts(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
    }

    /// <summary>Whether a message is kept already.</summary>
    public bool HasMessage(byte[] providerKey)
    {
        Bind(_message, providerKey);
        return _message.ExecuteScalar() is not null;
    }

    /// <summary>The entries of a chat after one, in order.</summary>
    public List<ChatEntryRow> Chat(byte[] addressHash, int after, int most)
    {
        Bind(_chat, addressHash, after, most);
        using var reader = _chat.ExecuteReader();
        var entries = new List<ChatEntryRow>();
        while (reader.Read())
        {
            entries.Add(new ChatEntryRow
            {
                ContactId = Id(reader, 0),
                Number = reader.GetInt32(1),
                MessageId = Id(reader, 2),
                IsOurs = reader.GetBoolean(3),
                Content = Bytes(reader, 4),
                At = SqliteColumns.Time(reader.GetInt64(5)),
            });
        }

        return entries;
    }

    /// <summary>A contact, with its last session on a line and its last that asked for marks there, where they wait for an answer.</summary>
    public SenderRow? Sender(Guid contact, string line, DateTime since, DateTime toldSince)
    {
        Bind(_dialogue, SqliteColumns.Milliseconds(toldSince), line, SqliteColumns.Milliseconds(since), (int)SessionStatus.Waiting, SqliteColumns.Bytes(contact));
        using var reader = _dialogue.ExecuteReader();
        if (!reader.Read()) return null;
        var sender = new SenderRow(reader.IsDBNull(0) ? null : reader.GetString(0), !reader.IsDBNull(1), reader.IsDBNull(2) ? null : reader.GetString(2), []);
        do
        {
            if (reader.IsDBNull(3)) break;
            sender.Waiting.Add((Waiting(reader), IsLast: reader.GetBoolean(11)));
        }
        while (reader.Read());
        return sender;
    }

    private static SessionRow Waiting(SqliteDataReader reader) => new()
    {
        Id = Id(reader, 3),
        Release = Bytes(reader, 4),
        State = Bytes(reader, 5),
        StartedAt = SqliteColumns.Time(reader.GetInt64(6)),
        AnsweredAt = SqliteColumns.Time(reader.GetInt64(7)),
        Version = reader.GetInt32(8),
        ProviderSession = reader.GetString(9),
        AwaitsMarks = reader.GetBoolean(10),
    };

    /// <summary>Whether a sealed session that was answered before a time still has content.</summary>
    public bool HasSealed(DateTime answeredBefore)
    {
        Bind(_sealed, SqliteColumns.Milliseconds(answeredBefore));
        return _sealed.ExecuteScalar() is not null;
    }

    /// <summary>Sessions that are due for a reminder, with whose they are; the number is null when the contact is erased.</summary>
    public List<(SessionRow Session, ContactRow Contact, bool WasHeardSince)> Dropped(DateTime now, int most)
    {
        Bind(_dropped, SqliteColumns.Milliseconds(now), most);
        using var reader = _dropped.ExecuteReader();
        var dropped = new List<(SessionRow, ContactRow, bool)>();
        while (reader.Read())
        {
            var session = new SessionRow
            {
                Id = Id(reader, 0),
                Release = Bytes(reader, 1),
                State = Bytes(reader, 2),
                AnsweredAt = SqliteColumns.Time(reader.GetInt64(3)),
                RemindAt = SqliteColumns.Time(reader.GetInt64(4)),
            };
            var contact = new ContactRow
            {
                Id = Id(reader, 5),
                Number = reader.IsDBNull(6) ? null : Bytes(reader, 6),
                Language = reader.IsDBNull(7) ? null : reader.GetString(7),
                StoppedAt = reader.IsDBNull(8) ? null : SqliteColumns.Time(reader.GetInt64(8)),
            };
            dropped.Add((session, contact, reader.GetBoolean(9)));
        }

        return dropped;
    }

    public void Dispose()
    {
        _arrive.Dispose();
        _session.Dispose();
        _hops.Dispose();
        _contact.Dispose();
        _call.Dispose();
        _countCalls.Dispose();
        _message.Dispose();
        _dialogue.Dispose();
        _sealed.Dispose();
        _dropped.Dispose();
        _chat.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    private static DateTime? Time(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : SqliteColumns.Time(reader.GetInt64(column));

    private static Guid Id(SqliteDataReader reader, int column) => SqliteColumns.Id(Bytes(reader, column));

    private static byte[] Bytes(SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);
}
