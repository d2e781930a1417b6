using System.ComponentModel.DataAnnotations;
using HudumaContact.Storage.Sqlite;

namespace HudumaContact.Storage;

/// <summary>Where and how records are kept: section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Only <c>Sqlite</c> so far.</summary>
    [Required]
    [AllowedValues("Sqlite", ErrorMessage = "Storage:Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Folder of the databases; made when it is missing. Default <c>data</c>.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>The database of records. Empty (default): <c>huduma.db</c> in the folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The database of contact keys, apart so that its backups can be shorter-lived. Empty (default): <c>keys.db</c> in the folder.</summary>
    public string KeysConnectionString { get; set; } = "";

    /// <summary>
    /// 32 random bytes in base64, which every contact key is wrapped with. Losing it loses every text. Empty: in the demo one is
    /// made in the data folder; elsewhere the start stops.
    /// </summary>
    public string MasterKey { get; set; } = "";

    /// <summary>Whether an empty <see cref="MasterKey"/> may be made and kept beside the data. Only for the demo and tests.</summary>
    public bool MakesMasterKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from connection in new[] { (Name: nameof(ConnectionString), Text: ConnectionString), (Name: nameof(KeysConnectionString), Text: KeysConnectionString) }
        let fault = SqliteOptions.Fault(connection.Text)
        where fault is not null
        select new ValidationResult($"{fault} Write e.g. Data Source=/var/lib/huduma/huduma.db, or leave it empty.", [connection.Name]);
}
