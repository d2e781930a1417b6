using HudumaContact.Handoff.Handoffs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A case on its way to a person. What was said stands in <c>handoff_entries</c>.</summary>
internal sealed class HandoffRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>Ids of further cases, one after the other.</summary>
    public byte[] Merged { get; set; } = [];

    public string CaseNumber { get; set; } = "";

    public Guid ContactId { get; set; }

    public string LineId { get; set; } = "";

    public Way Way { get; set; }

    public string Language { get; set; } = "";

    public string Queue { get; set; } = "";

    public Urgency Urgency { get; set; }

    public DateTime RequestedAt { get; set; }

    public DateTime? MovedAt { get; set; }

    public byte[] Release { get; set; } = [];

    /// <summary>May be gone before: each is kept for its own days.</summary>
    public Guid? SessionId { get; set; }

    public HandoffState State { get; set; }

    public Guid? AgentId { get; set; }

    public bool IsAtHub { get; set; }

    public DateTime? OfferedUntil { get; set; }

    /// <summary>Ids of agents, one after the other.</summary>
    public byte[] Passed { get; set; } = [];

    public DateTime Since { get; set; }

    public DateTime? FirstAnsweredAt { get; set; }

    public DateTime? AwaitsAnswerSince { get; set; }

    /// <summary>Times from and until, in milliseconds, one after the other.</summary>
    public byte[] Pauses { get; set; } = [];

    public int Attempts { get; set; }

    public DateTime? NotBefore { get; set; }

    public DateTime? ToldAt { get; set; }

    public Guid? RatedIn { get; set; }

    /// <summary>1 (bad) to 5 (very good).</summary>
    public int? Marks { get; set; }

    public string? Disposition { get; set; }

    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}

internal sealed class HandoffTable : IEntityTypeConfiguration<HandoffRow>
{
    public void Configure(EntityTypeBuilder<HandoffRow> table)
    {
        table.ToTable("handoffs").HasKey(row => row.Id);
        // Those that are open; the many that are over are not in it.
        table.HasIndex(row => row.RequestedAt).HasFilter("closed_at IS NULL");
        table.HasIndex(row => new { row.ContactId, row.RequestedAt });
        // One place in the one queue, whichever lines they ask on at once.
        table.HasIndex(row => row.ContactId).IsUnique().HasFilter("closed_at IS NULL").HasDatabaseName("IX_handoffs_open_of_contact");
        table.HasIndex(row => new { row.AgentId, row.ClosedAt });
        table.HasIndex(row => row.RatedIn).HasFilter("rated_in IS NOT NULL");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Cascade);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
