using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>When an agent last had the desk before their eyes.</summary>
internal sealed class DeskLookRow
{
    public Guid AgentId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class DeskLookTable : IEntityTypeConfiguration<DeskLookRow>
{
    public void Configure(EntityTypeBuilder<DeskLookRow> table) => table.ToTable("desk_looks").HasKey(row => row.AgentId);
}
