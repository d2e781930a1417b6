using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>How well an agent did in a handoff; it goes with the handoff.</summary>
internal sealed class QualityScoreRow
{
    public Guid Id { get; set; }

    public Guid HandoffId { get; set; }

    /// <summary>Who is scored.</summary>
    public Guid AgentId { get; set; }

    /// <summary>Zero for the form that no supervisor wrote.</summary>
    public Guid FormId { get; set; }

    /// <summary>JSON: marks by the id of the question.</summary>
    public string Marks { get; set; } = "";

    public int Percent { get; set; }

    /// <summary>Encrypted with the contact's key.</summary>
    public byte[]? Note { get; set; }

    /// <summary>Who scored.</summary>
    public Guid SupervisorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class QualityScoreTable : IEntityTypeConfiguration<QualityScoreRow>
{
    public void Configure(EntityTypeBuilder<QualityScoreRow> table)
    {
        table.ToTable("quality_scores").HasKey(row => row.Id);
        table.HasIndex(row => row.HandoffId);
        table.HasOne<HandoffRow>().WithMany().HasForeignKey(row => row.HandoffId).OnDelete(DeleteBehavior.Cascade);
    }
}
