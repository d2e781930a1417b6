using HudumaContact.Conversations.Lookups.Status;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>How an application stands. Whose it is can be read by nobody: it is found by who brings the reference and the second fact.</summary>
internal sealed class StatusRecordRow
{
    public string Service { get; set; } = "";

    /// <summary>Keyed hash of service and reference.</summary>
    public byte[] ReferenceHash { get; set; } = [];

    /// <summary>Keyed hash of service, reference and second fact: one person's rows have nothing in common.</summary>
    public byte[] ProofHash { get; set; } = [];

    public ApplicationStatus Status { get; set; }

    public string? Place { get; set; }

    public DateOnly? Date { get; set; }

    public DateTime LoadedAt { get; set; }
}

internal sealed class StatusRecordTable : IEntityTypeConfiguration<StatusRecordRow>
{
    public void Configure(EntityTypeBuilder<StatusRecordRow> table)
    {
        table.ToTable("status_records").HasKey(row => new { row.Service, row.ReferenceHash });
        table.HasOne<StatusServiceRow>().WithMany().HasForeignKey(row => row.Service).OnDelete(DeleteBehavior.Cascade);
    }
}
