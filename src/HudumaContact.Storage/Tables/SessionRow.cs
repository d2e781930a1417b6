using HudumaContact.Flows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A session at rest. Its hops stand in <c>hops</c>.</summary>
internal sealed class SessionRow
{
    public Guid Id { get; set; }

    public Guid ContactId { get; set; }

    public string LineId { get; set; } = "";

    /// <summary>The provider's id of the session, as it is found in the provider's own records.</summary>
    public string ProviderSession { get; set; } = "";

    /// <summary>Hash of line and provider's id: what a hop is found by. Small, so that the index stays in memory with millions of sessions.</summary>
    public byte[] ProviderKey { get; set; } = [];

    /// <summary>Content hash of the release that it began with.</summary>
    public byte[] Release { get; set; } = [];

    public string Network { get; set; } = "";

    public string ServiceCode { get; set; } = "";

    public DateTime StartedAt { get; set; }

    public DateTime AnsweredAt { get; set; }

    public SessionStatus Status { get; set; }

    /// <summary>The engine's session, encrypted with the contact's key; sealed with what was typed when <see cref="IsSealed"/>, then emptied.</summary>
    public byte[] State { get; set; } = [];

    public bool IsSealed { get; set; }

    /// <summary>When to remind the contact of it, should this have been its last hop; null for the most.</summary>
    public DateTime? RemindAt { get; set; }

    public bool AwaitsMarks { get; set; }

    public int Version { get; set; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> table)
    {
        table.ToTable("sessions").HasKey(row => row.Id);
        table.HasIndex(row => row.ProviderKey).IsUnique();
        table.HasIndex(row => new { row.ContactId, row.Id });
        // Sealed sessions that are to be emptied when their time is over: few, among millions.
        table.HasIndex(row => row.AnsweredAt).HasFilter("is_sealed AND length(state) > 0").HasDatabaseName("IX_sessions_sealed");
        // Those to be reminded of: few, among millions.
        table.HasIndex(row => row.RemindAt).HasFilter("remind_at IS NOT NULL");
        // Ratings that may be given behind a question asked in between: few, among millions.
        table.HasIndex([nameof(SessionRow.ContactId), nameof(SessionRow.Id)], "IX_sessions_ratings").HasFilter("awaits_marks");
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Cascade);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
