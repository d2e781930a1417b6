using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A form that an agent has sent to a citizen. Its answers stand in <c>handoff_entries</c>.</summary>
internal sealed class SentFormRow
{
    public Guid Id { get; set; }

    public Guid HandoffId { get; set; }

    public Guid ContactId { get; set; }

    /// <summary>As <c>flow/node</c>.</summary>
    public string First { get; set; } = "";

    public byte[] Release { get; set; } = [];

    /// <summary>Null for one that came as a dialogue by text.</summary>
    public string? Code { get; set; }

    public DateTime SentAt { get; set; }

    public DateTime Until { get; set; }

    public DateTime? FilledAt { get; set; }
}

internal sealed class SentFormTable : IEntityTypeConfiguration<SentFormRow>
{
    public void Configure(EntityTypeBuilder<SentFormRow> table)
    {
        table.ToTable("sent_forms").HasKey(row => row.Id);
        table.HasIndex(row => new { row.ContactId, row.Code }).HasFilter("code IS NOT NULL");
        table.HasIndex(row => row.HandoffId);
        table.HasOne<HandoffRow>().WithMany().HasForeignKey(row => row.HandoffId).OnDelete(DeleteBehavior.Cascade);
    }
}
