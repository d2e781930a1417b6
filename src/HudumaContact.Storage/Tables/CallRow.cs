using HudumaContact.Conversations.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A call, without a number. What was heard and keyed in it stands in its session.</summary>
internal sealed class CallRow
{
    public Guid Id { get; set; }

    public string LineId { get; set; } = "";

    /// <summary>Empty until the provider has named a call of ours.</summary>
    public string ProviderCall { get; set; } = "";

    /// <summary>Hash of line and provider's name, that events find it by; null while it has none.</summary>
    public byte[]? ProviderKey { get; set; }

    public CallPurpose Purpose { get; set; }

    /// <summary>The caller hides the number.</summary>
    public bool IsHidden { get; set; }

    public Guid ContactId { get; set; }

    public CallState State { get; set; }

    /// <summary>May be gone before: each is kept for its own days.</summary>
    public Guid? SessionId { get; set; }

    public Guid? RequestId { get; set; }

    public int Turn { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime? PlacedAt { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public TalkRecording Recording { get; set; }

    public DateTime? EndedAt { get; set; }

    public CallEndCause? Cause { get; set; }

    /// <summary>As the provider counts it.</summary>
    public long? LengthMilliseconds { get; set; }

    /// <summary>In ten-thousandths of <see cref="Currency"/>.</summary>
    public long? Cost { get; set; }

    public string? Currency { get; set; }

    public int Version { get; set; }
}

internal sealed class CallTable : IEntityTypeConfiguration<CallRow>
{
    public void Configure(EntityTypeBuilder<CallRow> table)
    {
        table.ToTable("calls").HasKey(row => row.Id);
        table.HasIndex(row => row.ProviderKey).IsUnique();
        table.HasIndex(row => new { row.ContactId, row.Id });
        // Those that are up, and those in which a person was wanted: few, among millions. The first are counted whenever somebody calls, without a look at the rows.
        table.HasIndex(row => new { row.LineId, row.StartedAt, row.PlacedAt, row.State, row.IsHidden, row.EndedAt }).HasFilter("ended_at IS NULL");
        // Those that were made lately, against what may be made in an hour.
        table.HasIndex(row => new { row.LineId, row.PlacedAt }).HasFilter("placed_at IS NOT NULL");
        table.HasIndex(row => row.RequestId).HasFilter("request_id IS NOT NULL");
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Cascade);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
