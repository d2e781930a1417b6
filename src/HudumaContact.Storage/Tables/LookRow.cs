using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Up to which entry an agent has seen a handoff.</summary>
internal sealed class LookRow
{
    public Guid AgentId { get; set; }

    public Guid HandoffId { get; set; }

    public Guid EntryId { get; set; }
}

internal sealed class LookTable : IEntityTypeConfiguration<LookRow>
{
    public void Configure(EntityTypeBuilder<LookRow> table)
    {
        table.ToTable("looks").HasKey(row => new { row.AgentId, row.HandoffId });
        table.HasOne<HandoffRow>().WithMany().HasForeignKey(row => row.HandoffId).OnDelete(DeleteBehavior.Cascade);
    }
}
