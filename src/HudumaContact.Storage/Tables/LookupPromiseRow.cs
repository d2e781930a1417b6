using HudumaContact.Conversations.Lookups.Promises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>An answer promised by SMS.</summary>
internal sealed class LookupPromiseRow
{
    public Guid Id { get; set; }

    public Guid ContactId { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>On which it was promised.</summary>
    public string LineId { get; set; } = "";

    public string Register { get; set; } = "";

    /// <summary>As in <c>lookup_attempts</c>: until it is known what comes of it, a promise counts as an attempt.</summary>
    public byte[] ReferenceHash { get; set; } = [];

    public byte[] Release { get; set; } = [];

    /// <summary>The session at its look-up, encrypted with the contact's key; empty when the promise is settled.</summary>
    public byte[] Later { get; set; } = [];

    public DateTime PromisedAt { get; set; }

    public DateTime DueAt { get; set; }

    public PromiseOutcome Outcome { get; set; }

    public DateTime? SettledAt { get; set; }

    /// <summary>What is told, encrypted with the contact's key; null before it is known and after it was handed over.</summary>
    public byte[]? Text { get; set; }

    public DateTime? HandedOverAt { get; set; }

    public int Version { get; set; }
}

internal sealed class LookupPromiseTable : IEntityTypeConfiguration<LookupPromiseRow>
{
    public void Configure(EntityTypeBuilder<LookupPromiseRow> table)
    {
        table.ToTable("lookup_promises").HasKey(row => row.Id);
        table.HasIndex(row => new { row.Outcome, row.HandedOverAt });
        table.HasIndex(row => new { row.ContactId, row.Register, row.PromisedAt });
        table.HasIndex(row => new { row.ReferenceHash, row.PromisedAt });
        table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Cascade);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
