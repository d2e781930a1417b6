using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A file of a release. Its text stands in <c>content_texts</c>, once for all releases that have it.</summary>
internal sealed class ReleaseFileRow
{
    /// <summary>Content hash of the release.</summary>
    public byte[] Release { get; set; } = [];

    /// <summary>Relative, with forward slashes.</summary>
    public string Path { get; set; } = "";

    public byte[] TextHash { get; set; } = [];
}

internal sealed class ReleaseFileTable : IEntityTypeConfiguration<ReleaseFileRow>
{
    public void Configure(EntityTypeBuilder<ReleaseFileRow> table)
    {
        table.ToTable("release_files").HasKey(row => new { row.Release, row.Path });
        table.HasOne<ContentTextRow>().WithMany().HasForeignKey(row => row.TextHash).OnDelete(DeleteBehavior.Restrict);
    }
}
