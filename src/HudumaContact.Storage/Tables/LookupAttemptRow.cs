using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A look-up that found nothing. What was found is not kept: it would lead from a person to an anonymous case.</summary>
internal sealed class LookupAttemptRow
{
    public Guid Id { get; set; }

    public Guid ContactId { get; set; }

    public string Register { get; set; } = "";

    /// <summary>Keyed hash of register and reference.</summary>
    public byte[] ReferenceHash { get; set; } = [];

    public DateTime At { get; set; }
}

internal sealed class LookupAttemptTable : IEntityTypeConfiguration<LookupAttemptRow>
{
    public void Configure(EntityTypeBuilder<LookupAttemptRow> table)
    {
        table.ToTable("lookup_attempts").HasKey(row => row.Id);
        table.HasIndex(row => new { row.ContactId, row.Register, row.At });
        table.HasIndex(row => new { row.ReferenceHash, row.At });
    }
}
