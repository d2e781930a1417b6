using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A link of the trail: who did what. Never changed and never deleted; the engine refuses both.</summary>
internal sealed class AuditEntryRow
{
    /// <summary>From 1 on, without a gap.</summary>
    public long Number { get; set; }

    public DateTime At { get; set; }

    public string By { get; set; } = "";

    /// <summary>By name, as it was written: what can't be read as an act must still be shown.</summary>
    public string Act { get; set; } = "";

    public string What { get; set; } = "";

    public string Detail { get; set; } = "";

    /// <summary>The hash of the entry before; of the first, zeros.</summary>
    public byte[] Previous { get; set; } = [];

    /// <summary>Over everything above, keyed.</summary>
    public byte[] Hash { get; set; } = [];
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntryRow>
{
    public const string Name = "audit_entries";

    public void Configure(EntityTypeBuilder<AuditEntryRow> table)
    {
        table.ToTable(Name).HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
        table.HasIndex(row => new { row.By, row.Number });
        table.HasIndex(row => row.At);
    }
}
