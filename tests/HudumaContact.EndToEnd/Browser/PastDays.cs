using Microsoft.Data.Sqlite;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Records of past days, written beside the running program: what a month on the lines leaves, without its words.</summary>
internal static class PastDays
{
    private const int Days = 12;

    // Calls in each hour of a day in Kenya, from midnight on.
    private static readonly int[] Hours = [1, 0, 0, 0, 1, 2, 5, 11, 19, 24, 22, 20, 17, 19, 21, 18, 15, 12, 9, 7, 5, 4, 3, 2];

    public static void Write(string folder, Guid agent)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "huduma.db")};Pooling=False;Default Timeout=20");
        database.Open();
        using var all = database.BeginTransaction();
        var now = TimeProvider.System.GetUtcNow();
        var contact = Guid.CreateVersion7(now.AddDays(-Days - 1));
        Insert(database, "contacts", ("id", Bytes(contact)), ("created_at", now.ToUnixTimeMilliseconds()), ("version", 1));
        var today = new DateTimeOffset(now.ToOffset(TimeSpan.FromHours(3)).Date, TimeSpan.FromHours(3));
        for (var day = today.AddDays(-Days); day <= today; day = day.AddDays(1))
        {
            for (var hour = 0; hour < Hours.Length; hour++)
            {
                for (var call = 0; call < Hours[hour]; call++)
                {
                    var at = day.AddHours(hour).AddMinutes(60.0 * call / Hours[hour]);
                    if (at < now.AddMinutes(-15)) Call(database, contact, agent, at, call);
                }
            }
        }

        all.Commit();
    }

    private static void Call(SqliteConnection database, Guid contact, Guid agent, DateTimeOffset at, int call)
    {
        Session(database, Guid.CreateVersion7(at), contact, "at-ussd", at);
        foreach (var (every, line) in new[] { (2, "at-sms"), (5, "twilio-whatsapp") })
        {
            var text = Guid.CreateVersion7(at);
            if (call % every == 0)
            {
                Insert(
                    database, "messages_in", ("id", Bytes(text)), ("line_id", line), ("provider_key", Bytes(text)), ("contact_id", Bytes(contact)), ("content", Array.Empty<byte>()),
                    ("received_at", at.ToUnixTimeMilliseconds()), ("handled_at", at.ToUnixTimeMilliseconds()), ("version", 2));
            }
        }

        if (call % 6 == 0) Case(database, contact, agent, at, call);
    }

    private static void Case(SqliteConnection database, Guid contact, Guid agent, DateTimeOffset at, int call)
    {
        var (opened, handoff, rating) = (Guid.CreateVersion7(at), Guid.CreateVersion7(at), Guid.CreateVersion7(at.AddMinutes(9)));
        var answered = at.AddSeconds(12 + (call * 11 % 190));
        Session(database, rating, contact, "at-sms", at.AddMinutes(9));
        Insert(
            database, "cases", ("id", Bytes(opened)), ("number", $"HC-{opened:n}"), ("kind", "handoff"), ("contact_id", Bytes(contact)), ("status", 1), ("opened_at", at.ToUnixTimeMilliseconds()),
            ("closed_at", at.AddMinutes(8).ToUnixTimeMilliseconds()), ("version", 1));
        Insert(
            database, "handoffs", ("id", Bytes(handoff)), ("case_id", Bytes(opened)), ("merged", Array.Empty<byte>()), ("case_number", $"HC-{opened.ToString("n")[^6..].ToUpperInvariant()}"),
            ("contact_id", Bytes(contact)), ("line_id", "at-sms"), ("way", 0), ("language", "sw"), ("queue", "general"), ("urgency", 2), ("requested_at", at.ToUnixTimeMilliseconds()),
            ("release", new byte[32]), ("state", 6), ("agent_id", Bytes(agent)), ("is_at_hub", 0), ("passed", Array.Empty<byte>()), ("since", at.ToUnixTimeMilliseconds()),
            ("first_answered_at", answered.ToUnixTimeMilliseconds()), ("pauses", Array.Empty<byte>()), ("attempts", 0), ("rated_in", Bytes(rating)), ("disposition", "solved"),
            ("closed_at", at.AddMinutes(8).ToUnixTimeMilliseconds()), ("version", 5));
        Entry(database, handoff, kind: 10, at);
        Entry(database, handoff, kind: 1, answered, agent);
        if (call % 4 == 0) Insert(database, "ratings", ("id", Bytes(rating)), ("session_id", Bytes(rating)), ("marks", 5 - (call % 5 / 2)), ("at", at.AddMinutes(9).ToUnixTimeMilliseconds()));
    }

    private static void Session(SqliteConnection database, Guid id, Guid contact, string line, DateTimeOffset at) => Insert(
        database, "sessions", ("id", Bytes(id)), ("contact_id", Bytes(contact)), ("line_id", line), ("provider_session", $"{id}"), ("provider_key", Bytes(id)), ("release", new byte[32]), ("network", ""),
        ("service_code", ""), ("started_at", at.ToUnixTimeMilliseconds()), ("answered_at", at.AddMinutes(1).ToUnixTimeMilliseconds()), ("status", 4), ("state", Array.Empty<byte>()), ("is_sealed", 0),
        ("awaits_marks", 0), ("version", 3));

    private static void Entry(SqliteConnection database, Guid handoff, int kind, DateTimeOffset at, Guid? agent = null) => Insert(
        database, "handoff_entries", ("id", Bytes(Guid.CreateVersion7(at))), ("handoff_id", Bytes(handoff)), ("kind", kind), ("agent_id", agent is { } by ? Bytes(by) : DBNull.Value), ("at", at.ToUnixTimeMilliseconds()));

    private static void Insert(SqliteConnection database, string table, params (string Column, object Value)[] values)
    {
        using var insert = database.CreateCommand();
#pragma warning disable CA2100 // Tables and columns are written above.
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Select(value => value.Column))}) VALUES ({string.Join(", ", values.Select(value => "$" + value.Column))})";
#pragma warning restore CA2100
        foreach (var (column, value) in values) insert.Parameters.AddWithValue("$" + column, value);
        insert.ExecuteNonQuery();
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
