using HudumaContact.Conversations.Lookups.Status;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A service whose applications are kept in <c>status_records</c>.</summary>
internal sealed class StatusServiceRow
{
    public string Service { get; set; } = "";

    public SecondFactKind Proof { get; set; }

    public DateTime LoadedAt { get; set; }
}

internal sealed class StatusServiceTable : IEntityTypeConfiguration<StatusServiceRow>
{
    public void Configure(EntityTypeBuilder<StatusServiceRow> table) => table.ToTable("status_services").HasKey(row => row.Service);
}
