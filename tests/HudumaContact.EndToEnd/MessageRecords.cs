using HudumaContact.Conversations.Messages;
using Microsoft.Data.Sqlite;

namespace HudumaContact.EndToEnd;

/// <summary>The host's own records of messages, read beside it.</summary>
internal static class MessageRecords
{
    /// <summary>The state of every message sent on a line, oldest first.</summary>
    public static IReadOnlyList<MessageState> StatesOn(HostProcess host, string line) =>
        [.. Numbers(host, "SELECT state FROM messages_out WHERE line_id = $line ORDER BY queued_at, id", line).Select(state => (MessageState)state)];

    /// <summary>How many messages have come on a line.</summary>
    public static long ReceivedOn(HostProcess host, string line) => Numbers(host, "SELECT count(*) FROM messages_in WHERE line_id = $line", line).Single();

    /// <summary>Waits until the messages sent on a line stand so; as they stood at last, when they never do.</summary>
    public static Task<IReadOnlyList<MessageState>> UntilAsync(HostProcess host, string line, MessageState[] states, CancellationToken cancellation) =>
        Eventually.SeeAsync(() => StatesOn(host, line), seen => seen.SequenceEqual(states), cancellation);

    private static List<long> Numbers(HostProcess host, string sql, string line)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "huduma.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var query = database.CreateCommand();
#pragma warning disable CA2100 // The text is written above.
        query.CommandText = sql;
#pragma warning restore CA2100
        query.Parameters.AddWithValue("$line", line);
        using var rows = query.ExecuteReader();
        var read = new List<long>();
        while (rows.Read()) read.Add(rows.GetInt64(0));
        return read;
    }
}
