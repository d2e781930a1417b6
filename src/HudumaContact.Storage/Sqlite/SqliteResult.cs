namespace HudumaContact.Storage.Sqlite;

/// <summary>Result codes of SQLite, https://www.sqlite.org/rescode.html.</summary>
internal static class SqliteResult
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int Full = 13;
    public const int TooBig = 18;
    public const int Constraint = 19;
    public const int Mismatch = 20;

    /// <summary>Extended: a unique index.</summary>
    public const int NotUnique = 2067;

    /// <summary>Extended: a primary key.</summary>
    public const int NotUniqueKey = 1555;
}
