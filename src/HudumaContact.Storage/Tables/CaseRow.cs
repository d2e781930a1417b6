using HudumaContact.Conversations.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A case. What was said in it stands in <c>case_entries</c>.</summary>
internal sealed class CaseRow
{
    public Guid Id { get; set; }

    /// <summary>As told to the citizen.</summary>
    public string Number { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>Null for an anonymous case.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>An item of the catalogue, as <c>kind:id</c>.</summary>
    public string? About { get; set; }

    public CaseStatus Status { get; set; }

    /// <summary>For an anonymous case only the day.</summary>
    public DateTime OpenedAt { get; set; }

    public DateOnly? Due { get; set; }

    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}

internal sealed class CaseTable : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> table)
    {
        table.ToTable("cases").HasKey(row => row.Id);
        table.HasIndex(row => row.Number).IsUnique();
        table.HasIndex(row => row.ContactId);
        // Those that are past their time one day.
        table.HasIndex(row => row.ClosedAt).HasFilter("closed_at IS NOT NULL");
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.SetNull);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
