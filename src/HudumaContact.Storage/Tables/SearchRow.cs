using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Words looked for in the catalogue.</summary>
internal sealed class SearchRow
{
    public Guid Id { get; set; }

    public Guid ContactId { get; set; }

    /// <summary>May be gone before: each is kept for its own days.</summary>
    public Guid SessionId { get; set; }

    /// <summary>What was searched: services, centres.</summary>
    public string What { get; set; } = "";

    /// <summary>Encrypted with the contact's key.</summary>
    public byte[] Words { get; set; } = [];

    public int Found { get; set; }

    public DateTime At { get; set; }
}

internal sealed class SearchTable : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> table)
    {
        table.ToTable("searches").HasKey(row => row.Id);
        // Only those that found nothing, which are asked for by day.
        table.HasIndex(row => row.At).HasFilter("found = 0");
        table.HasIndex(row => row.SessionId);
        table.HasIndex(row => row.ContactId);
    }
}
