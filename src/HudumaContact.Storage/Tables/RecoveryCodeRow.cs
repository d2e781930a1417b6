using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A code that stands in, once, for the second factor of a person. Gone when it is used.</summary>
internal sealed class RecoveryCodeRow
{
    public Guid PersonId { get; set; }

    public byte[] Hash { get; set; } = [];
}

internal sealed class RecoveryCodeTable : IEntityTypeConfiguration<RecoveryCodeRow>
{
    public void Configure(EntityTypeBuilder<RecoveryCodeRow> table)
    {
        table.ToTable("recovery_codes").HasKey(row => new { row.PersonId, row.Hash });
        table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
