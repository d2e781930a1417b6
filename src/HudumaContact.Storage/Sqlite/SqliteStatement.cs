using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// A prepared statement whose parameters are filled from the properties of a row. Names, order and conversions come from EF's own model,
/// so that what is written here is read by EF. It speaks to SQLite's own interface: the driver's commands cost as much again as SQLite does.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Action<sqlite3_stmt, object> _bind;

    private SqliteStatement(SqliteConnection connection, string sql, IReadOnlyList<IProperty> properties)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
        _bind = SqliteBinding.Of(properties);
    }

    public static SqliteStatement Insert(SqliteConnection connection, IEntityType entity)
    {
        var properties = entity.GetProperties().ToList();
        return new SqliteStatement(connection, InsertSql(entity, properties), properties);
    }

    /// <summary>A new row, or, where one has the key, what is not null in the new one.</summary>
    public static SqliteStatement InsertOrFillIn(SqliteConnection connection, IEntityType entity)
    {
        var properties = entity.GetProperties().ToList();
        var key = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(Column));
        var fillIn = string.Join(", ", properties.Where(property => !property.IsPrimaryKey()).Select(Column).Select(name => $"{name} = coalesce(excluded.{name}, {name})"));
        return new SqliteStatement(connection, $"{InsertSql(entity, properties)} ON CONFLICT ({key}) DO UPDATE SET {fillIn}", properties);
    }

    /// <summary>A new row, numbered after the last of those that share a column with it: the writer is alone, so that the order of numbers is the order of writing.</summary>
    public static SqliteStatement InsertNext(SqliteConnection connection, IEntityType entity, string shared, string number)
    {
        var (of, counted) = (entity.FindProperty(shared)!, entity.FindProperty(number)!);
        var properties = entity.GetProperties().Where(property => property != counted).ToList();
        var next = $"(SELECT coalesce(max({Column(counted)}), 0) + 1 FROM \"{entity.GetTableName()}\" WHERE {Column(of)} = {Parameter(of)})";
        var sql = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Append(counted).Select(Column))}) VALUES ({string.Join(", ", properties.Select(Parameter))}, {next})";
        return new SqliteStatement(connection, sql, properties);
    }

    /// <summary>
    /// Sets some columns of the row with the same primary key. With the version among them, only if it stands one lower in the table;
    /// otherwise the version is counted up.
    /// </summary>
    public static SqliteStatement Update(SqliteConnection connection, IEntityType entity, params string[] set)
    {
        var changed = set.Select(name => entity.FindProperty(name) ?? throw new ArgumentException($"{entity.DisplayName()} has no {name}.", nameof(set))).ToList();
        var key = entity.FindPrimaryKey()!.Properties;
        var assignments = changed.Select(property => $"{Column(property)} = {Parameter(property)}");
        var conditions = key.Select(property => $"{Column(property)} = {Parameter(property)}");
        if (entity.GetProperties().FirstOrDefault(property => property.IsConcurrencyToken) is { } version)
        {
            if (changed.Contains(version)) conditions = conditions.Append($"{Column(version)} = {Parameter(version)} - 1");
            else assignments = assignments.Append($"{Column(version)} = {Column(version)} + 1");
        }

        var sql = $"UPDATE \"{entity.GetTableName()}\" SET {string.Join(", ", assignments)} WHERE {string.Join(" AND ", conditions)}";
        return new SqliteStatement(connection, sql, [.. changed, .. key]);
    }

    /// <returns>Rows written.</returns>
    /// <exception cref="SqliteException">The row, or the database, does not take it.</exception>
    public int Run(object row)
    {
        _bind(_statement, row);
        raw.sqlite3_step(_statement);
        // Resetting tells what became of the step, too.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_statement), _database);
        return raw.sqlite3_changes(_database);
    }

    public void Dispose() => _statement.Dispose();

    private static string InsertSql(IEntityType entity, List<IProperty> properties) =>
        $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(Column))}) VALUES ({string.Join(", ", properties.Select(Parameter))})";

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static string Parameter(IProperty property) => $"${property.GetColumnName()}";
}
