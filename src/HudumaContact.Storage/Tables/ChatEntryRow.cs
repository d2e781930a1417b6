using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>What stands in a chat, as it is shown there.</summary>
internal sealed class ChatEntryRow
{
    public Guid ContactId { get; set; }

    /// <summary>From 1 within the chat, given as it is written: what is written later is never numbered before.</summary>
    public int Number { get; set; }

    /// <summary>The message, in or out, that says it.</summary>
    public Guid MessageId { get; set; }

    public bool IsOurs { get; set; }

    /// <summary>Text, choices and the rest, encrypted with the contact's key: <see cref="Keys.ChatContent"/>.</summary>
    public byte[] Content { get; set; } = [];

    public DateTime At { get; set; }
}

internal sealed class ChatEntryTable : IEntityTypeConfiguration<ChatEntryRow>
{
    public void Configure(EntityTypeBuilder<ChatEntryRow> table)
    {
        table.ToTable("chat_entries").HasKey(row => new { row.ContactId, row.Number });
        // The purge looks for the oldest.
        table.HasIndex(row => row.At);
    }
}
