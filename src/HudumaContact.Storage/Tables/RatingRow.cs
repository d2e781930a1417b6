using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

internal sealed class RatingRow
{
    public Guid Id { get; set; }

    /// <summary>May be gone before: each is kept for its own days.</summary>
    public Guid SessionId { get; set; }

    /// <summary>1 (bad) to 5 (very good).</summary>
    public int Marks { get; set; }

    public DateTime At { get; set; }
}

internal sealed class RatingTable : IEntityTypeConfiguration<RatingRow>
{
    public void Configure(EntityTypeBuilder<RatingRow> table)
    {
        table.ToTable("ratings").HasKey(row => row.Id);
    }
}
