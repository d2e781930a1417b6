using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A person. The only table with an address: a phone number, or what a chat is called.</summary>
internal sealed class ContactRow
{
    public Guid Id { get; set; }

    /// <summary>Keyed hash to find the address by; null when the person is erased.</summary>
    public byte[]? NumberHash { get; set; }

    /// <summary>E.164, or the name of a chat, encrypted with the contact's key; null when the person is erased.</summary>
    public byte[]? Number { get; set; }

    public string? Language { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Since when nothing is sent that was not asked for; null: it may be.</summary>
    public DateTime? StoppedAt { get; set; }

    public DateTime? ErasedAt { get; set; }

    public int Version { get; set; }
}

internal sealed class ContactTable : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> table)
    {
        table.ToTable("contacts").HasKey(row => row.Id);
        table.HasIndex(row => row.NumberHash).IsUnique();
        table.Property(row => row.Language).HasMaxLength(8);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
