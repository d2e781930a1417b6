using HudumaContact.Handoff.Handoffs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>What was said or done in a handoff.</summary>
internal sealed class HandoffEntryRow
{
    public Guid Id { get; set; }

    public Guid HandoffId { get; set; }

    public EntryKind Kind { get; set; }

    public Guid? AgentId { get; set; }

    /// <summary>Encrypted with the contact's key.</summary>
    public byte[]? Words { get; set; }

    public DateTime At { get; set; }

    public Guid? MessageId { get; set; }

    public Guid? HubWord { get; set; }
}

internal sealed class HandoffEntryTable : IEntityTypeConfiguration<HandoffEntryRow>
{
    public void Configure(EntityTypeBuilder<HandoffEntryRow> table)
    {
        table.ToTable("handoff_entries").HasKey(row => row.Id);
        table.HasIndex(row => row.HandoffId);
        // When people were asked for: few among all that is said.
        table.HasIndex(row => row.At).HasFilter("kind IN (10, 19)").HasDatabaseName("IX_handoff_entries_asked");
        // What a hub says twice is said once.
        table.HasIndex(row => new { row.HandoffId, row.HubWord }).IsUnique().HasFilter("hub_word IS NOT NULL");
        table.HasOne<HandoffRow>().WithMany().HasForeignKey(row => row.HandoffId).OnDelete(DeleteBehavior.Cascade);
    }
}
