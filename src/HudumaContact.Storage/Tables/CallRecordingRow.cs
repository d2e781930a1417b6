using HudumaContact.Conversations.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Something that was recorded in a call: the sound is encrypted with the contact's key.</summary>
internal sealed class CallRecordingRow
{
    public Guid Id { get; set; }

    public Guid CallId { get; set; }

    /// <summary>Whose provider keeps it; the call may be gone before.</summary>
    public string LineId { get; set; } = "";

    public Guid ContactId { get; set; }

    public Guid? SessionId { get; set; }

    public Guid? RequestId { get; set; }

    public RecordingKind Kind { get; set; }

    /// <summary>Spoken at a private node: it is heard with <see cref="RequestId"/> alone, whatever else came of its session.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Hash of the address: told twice, it is kept once.</summary>
    public byte[] ProviderKey { get; set; } = [];

    /// <summary>Where the provider keeps it, encrypted with the host's key, since it must be deleted there when the contact's is gone; null once it is.</summary>
    public byte[]? Address { get; set; }

    public long LengthMilliseconds { get; set; }

    /// <summary>The sound itself, encrypted; null until it is fetched.</summary>
    public byte[]? Content { get; set; }

    public DateTime At { get; set; }

    /// <summary>When it was given up, because it could not be fetched.</summary>
    public DateTime? LostAt { get; set; }

    /// <summary>Its contact or its time is over: nobody hears it any more, and it goes once the provider has deleted it.</summary>
    public bool IsGone { get; set; }

    /// <summary>When it is tried again; null: nothing more is to be done at the provider.</summary>
    public DateTime? DueAt { get; set; }

    public int Attempts { get; set; }
}

internal sealed class CallRecordingTable : IEntityTypeConfiguration<CallRecordingRow>
{
    public void Configure(EntityTypeBuilder<CallRecordingRow> table)
    {
        table.ToTable("call_recordings").HasKey(row => row.Id);
        table.HasIndex(row => row.ProviderKey).IsUnique();
        table.HasIndex(row => row.SessionId);
        table.HasIndex(row => row.RequestId).HasFilter("request_id IS NOT NULL");
        // Those that are still to be fetched, or deleted at the provider.
        table.HasIndex(row => row.DueAt).HasFilter("due_at IS NOT NULL");
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}
