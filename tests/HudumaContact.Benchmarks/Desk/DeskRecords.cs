using HudumaContact.Handoff.Handoffs;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>What the host's records say of cases and of who had them.</summary>
internal sealed class DeskRecords(string folder)
{
    /// <summary>Numbers of cases, by the id that pages name them by.</summary>
    public Dictionary<string, string> Numbers() => Read("SELECT lower(hex(id)), case_number FROM handoffs").ToDictionary(row => (string)row[0], row => (string)row[1], StringComparer.Ordinal);

    public int Open() => Read($"SELECT count(*) FROM handoffs WHERE state <= {(int)HandoffState.WrapUp}").Select(row => (int)(long)row[0]).Single();

    /// <param name="asked">Numbers that citizens were told.</param>
    public (int Lost, int Doubled) Judge(IEnumerable<string> asked)
    {
        var kept = Read($"SELECT case_number FROM handoffs WHERE state <= {(int)HandoffState.Closed}").Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        // In the order in which they were committed.
        foreach (var row in Read("SELECT lower(hex(handoff_id)), kind, lower(hex(agent_id)) FROM handoff_entries ORDER BY rowid"))
        {
            var (handoff, agent) = ((string)row[0], row[2] as string ?? "");
            switch ((EntryKind)(long)row[1])
            {
                case EntryKind.Offered or EntryKind.Accepted when owners.TryGetValue(handoff, out var owner) && owner != agent:
                case EntryKind.Accepted or EntryKind.TakenOver when agent.Length == 0:
                    doubled.Add(handoff);
                    break;
                case EntryKind.Offered or EntryKind.Accepted or EntryKind.TakenOver:
                    owners[handoff] = agent;
                    break;
                case EntryKind.Passed or EntryKind.Requeued or EntryKind.Closed or EntryKind.Reopened or EntryKind.Abandoned or EntryKind.Expired:
                    owners.Remove(handoff);
                    break;
            }
        }

        return (asked.Count(number => !kept.Contains(number)), doubled.Count);
    }

    private List<object[]> Read(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "huduma.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
#pragma warning disable CA2100 // fixed texts of this file
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
