namespace HudumaContact.Desk.Supervisor.Export;

/// <summary>What is taken out as a file: a head and its rows.</summary>
public sealed record CsvSheet(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
