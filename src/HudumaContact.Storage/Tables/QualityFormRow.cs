using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A form that conversations are scored by. The newest is the one in use.</summary>
internal sealed class QualityFormRow
{
    public Guid Id { get; set; }

    /// <summary>JSON: they are always read and written as one.</summary>
    public string Questions { get; set; } = "";

    public string By { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class QualityFormTable : IEntityTypeConfiguration<QualityFormRow>
{
    public void Configure(EntityTypeBuilder<QualityFormRow> table) => table.ToTable("quality_forms").HasKey(row => row.Id);
}
