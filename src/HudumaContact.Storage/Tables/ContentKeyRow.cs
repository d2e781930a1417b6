using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>The key of a contact's texts, or of an anonymous case's. In a database of its own, with a backup of its own: deleting the row erases the texts.</summary>
internal sealed class ContentKeyRow
{
    /// <summary>A contact or a case.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>Encrypted with the installation's key.</summary>
    public byte[] Wrapped { get; set; } = [];
}

internal sealed class ContentKeyTable : IEntityTypeConfiguration<ContentKeyRow>
{
    public void Configure(EntityTypeBuilder<ContentKeyRow> table) => table.ToTable("content_keys").HasKey(row => row.OwnerId);
}
