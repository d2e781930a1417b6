using HudumaContact.Conversations.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Which release was made current, when, by whom and why. The last one tells what runs.</summary>
internal sealed class PublicationRow
{
    public Guid Id { get; set; }

    public byte[] Release { get; set; } = [];

    public PublicationKind Kind { get; set; }

    public string By { get; set; } = "";

    public string Note { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class PublicationTable : IEntityTypeConfiguration<PublicationRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> table)
    {
        table.ToTable("publications").HasKey(row => row.Id);
        table.HasIndex(row => row.At);
    }
}
