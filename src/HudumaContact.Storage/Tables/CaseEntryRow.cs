using HudumaContact.Conversations.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>What was said in a case.</summary>
internal sealed class CaseEntryRow
{
    public Guid CaseId { get; set; }

    /// <summary>From 1 within the case: its version when this was said.</summary>
    public int Number { get; set; }

    public CaseEntryKind Kind { get; set; }

    /// <summary>Encrypted with the contact's key, or with the case's own when it is anonymous: <see cref="Keys.CaseWords"/>.</summary>
    public byte[]? Words { get; set; }

    /// <summary>For an anonymous case only the day.</summary>
    public DateTime At { get; set; }
}

internal sealed class CaseEntryTable : IEntityTypeConfiguration<CaseEntryRow>
{
    public void Configure(EntityTypeBuilder<CaseEntryRow> table)
    {
        table.ToTable("case_entries").HasKey(row => new { row.CaseId, row.Number });
        table.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
