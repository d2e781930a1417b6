using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Something that holds for some days and is told first in every answer it concerns.</summary>
internal sealed class NoticeRow
{
    public Guid Id { get; set; }

    /// <summary>As <c>all</c>, <c>service:passport-new</c>, <c>centre:kisumu</c>, <c>county:kisumu</c>.</summary>
    public string Scope { get; set; } = "";

    public DateOnly From { get; set; }

    /// <summary>Inclusive.</summary>
    public DateOnly Until { get; set; }

    public string English { get; set; } = "";

    public string Swahili { get; set; } = "";

    public string By { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>Taken down before its last day.</summary>
    public DateTime? RemovedAt { get; set; }

    public int Version { get; set; }
}

internal sealed class NoticeTable : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> table)
    {
        table.ToTable("notices").HasKey(row => row.Id);
        table.HasIndex(row => row.Until);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
