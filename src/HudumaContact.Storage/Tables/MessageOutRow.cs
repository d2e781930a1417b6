using HudumaContact.Content;
using HudumaContact.Conversations.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A message of ours.</summary>
internal sealed class MessageOutRow
{
    public Guid Id { get; set; }

    public string LineId { get; set; } = "";

    public Guid ContactId { get; set; }

    public MessageClass Class { get; set; }

    public MessagePurpose Purpose { get; set; }

    /// <summary>Text and link, encrypted with the contact's key.</summary>
    public byte[] Content { get; set; } = [];

    public bool WantsAnswer { get; set; }

    public SmsEncoding Encoding { get; set; }

    public int Parts { get; set; }

    /// <summary>Ten-thousandths of a shilling, by our own table of prices.</summary>
    public long Price { get; set; }

    public MessageState State { get; set; }

    public int Attempts { get; set; }

    public DateTime QueuedAt { get; set; }

    /// <summary>Not before.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>When it was last handed to the provider.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When it came to where it ends.</summary>
    public DateTime? SettledAt { get; set; }

    public string? ProviderMessage { get; set; }

    public string? Trouble { get; set; }

    /// <summary>The message it answers.</summary>
    public Guid? InReplyTo { get; set; }

    public int Version { get; set; }
}

internal sealed class MessageOutTable : IEntityTypeConfiguration<MessageOutRow>
{
    public void Configure(EntityTypeBuilder<MessageOutRow> table)
    {
        table.ToTable("messages_out").HasKey(row => row.Id);
        // What waits or is underway; the many that are settled are not in it.
        table.HasIndex(row => new { row.LineId, row.State, row.Class, row.DueAt }).HasFilter("settled_at IS NULL");
        table.HasIndex(row => row.ProviderMessage).HasFilter("provider_message IS NOT NULL");
        table.HasIndex(row => new { row.ContactId, row.QueuedAt });
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
