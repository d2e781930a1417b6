using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>Writes the newest contact, its session and its hops again and again, each copy under ids of its own, which sort by time as real ones do.</summary>
internal static class SessionCopies
{
    private const int IdBytes = 16;

    private static readonly HashSet<string> Unique = ["number_hash", "provider_key"];

    public static void Write(string connectionString, int copies)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");
        using var transaction = connection.BeginTransaction();
        using var contacts = new Copier(connection, transaction, "contacts", "SELECT * FROM contacts ORDER BY id DESC LIMIT 1");
        using var sessions = new Copier(connection, transaction, "sessions", "SELECT * FROM sessions ORDER BY id DESC LIMIT 1");
        using var hops = new Copier(connection, transaction, "hops", "SELECT * FROM hops WHERE session_id = (SELECT id FROM sessions ORDER BY id DESC LIMIT 1)");
        for (var copy = 1; copy <= copies; copy++)
        {
            var (contact, session) = (Id(copy, part: 1), Id(copy, part: 2));
            contacts.Write(column => column == "id" ? contact : null);
            sessions.Write(column => column switch { "id" => session, "contact_id" => contact, "provider_session" => $"copy-{copy}", _ => null });
            hops.Write(column => column == "session_id" ? session : null);
        }

        transaction.Commit();
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE");
    }

    // Before today's ids, and in order among themselves.
    private static byte[] Id(long copy, byte part)
    {
        var id = new byte[IdBytes];
        BinaryPrimitives.WriteInt64BigEndian(id, 0x0180_0000_0000_0000 + copy);
        RandomNumberGenerator.Fill(id.AsSpan(8));
        id[8] = part;
        return id;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // fixed texts of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Rows read once and inserted many times, with some columns' values given anew.</summary>
    private sealed class Copier : IDisposable
    {
        private readonly List<object?[]> _rows = [];
        private readonly List<string> _columns = [];
        private readonly SqliteCommand _insert;

        public Copier(SqliteConnection connection, SqliteTransaction transaction, string table, string rows)
        {
#pragma warning disable CA2100 // fixed texts of this file, and column names of the schema
            using var select = new SqliteCommand(rows, connection, transaction);
            using (var reader = select.ExecuteReader())
            {
                for (var i = 0; i < reader.FieldCount; i++) _columns.Add(reader.GetName(i));
                while (reader.Read())
                {
                    var row = new object?[reader.FieldCount];
                    reader.GetValues(row!);
                    _rows.Add(row);
                }
            }

            _insert = new SqliteCommand($"INSERT INTO {table} VALUES ({string.Join(", ", _columns.Select((_, i) => "@p" + i))})", connection, transaction);
#pragma warning restore CA2100
            for (var i = 0; i < _columns.Count; i++) _insert.Parameters.AddWithValue("@p" + i, DBNull.Value);
            _insert.Prepare();
        }

        public void Dispose() => _insert.Dispose();

        public void Write(Func<string, object?> anew)
        {
            foreach (var row in _rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    _insert.Parameters[i].Value = anew(_columns[i]) ?? (Unique.Contains(_columns[i]) ? RandomNumberGenerator.GetBytes(((byte[])row[i]!).Length) : row[i]);
                }

                _insert.ExecuteNonQuery();
            }
        }
    }
}
