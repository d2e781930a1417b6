using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>How far the hub outside was told of a handoff; gone when it was told the end.</summary>
internal sealed class HubTalkRow
{
    public Guid HandoffId { get; set; }

    /// <summary>The entry that it was told last.</summary>
    public Guid? Told { get; set; }
}

internal sealed class HubTalkTable : IEntityTypeConfiguration<HubTalkRow>
{
    public void Configure(EntityTypeBuilder<HubTalkRow> table)
    {
        table.ToTable("hub_talks").HasKey(row => row.HandoffId);
        table.HasOne<HandoffRow>().WithOne().HasForeignKey<HubTalkRow>(row => row.HandoffId).OnDelete(DeleteBehavior.Cascade);
    }
}
