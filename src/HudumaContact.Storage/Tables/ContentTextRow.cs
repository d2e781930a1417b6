using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>The text of a content file, by its SHA-256.</summary>
internal sealed class ContentTextRow
{
    public byte[] Hash { get; set; } = [];

    public string Text { get; set; } = "";
}

internal sealed class ContentTextTable : IEntityTypeConfiguration<ContentTextRow>
{
    public void Configure(EntityTypeBuilder<ContentTextRow> table) => table.ToTable("content_texts").HasKey(row => row.Hash);
}
