using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A text that arrived.</summary>
internal sealed class MessageInRow
{
    public Guid Id { get; set; }

    public string LineId { get; set; } = "";

    /// <summary>Hash of line and provider's id: a message delivered again is known by it.</summary>
    public byte[] ProviderKey { get; set; } = [];

    /// <summary>Null when the sender is no number.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Text, link and odd sender, encrypted with the contact's key, or with one of the message's own when there is no contact.</summary>
    public byte[] Content { get; set; } = [];

    public DateTime ReceivedAt { get; set; }

    /// <summary>Null while nobody has worked on it.</summary>
    public DateTime? HandledAt { get; set; }

    /// <summary>1 while it waits, 2 when it is done with.</summary>
    public int Version { get; set; }
}

internal sealed class MessageInTable : IEntityTypeConfiguration<MessageInRow>
{
    public void Configure(EntityTypeBuilder<MessageInRow> table)
    {
        table.ToTable("messages_in").HasKey(row => row.Id);
        table.HasIndex(row => row.ProviderKey).IsUnique();
        table.HasIndex(row => row.ContactId);
        // Only those that wait: the index stays small.
        table.HasIndex(row => row.ReceivedAt).HasFilter("handled_at IS NULL");
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
