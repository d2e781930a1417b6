using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A queue, as a supervisor has set it.</summary>
internal sealed class QueueRow
{
    public string Id { get; set; } = "";

    public string English { get; set; } = "";

    public string Swahili { get; set; } = "";

    public string Skill { get; set; } = "";

    public bool IsPrivate { get; set; }

    /// <summary>Seconds, as the others.</summary>
    public int RelaxAfter { get; set; }

    public int FirstAnswer { get; set; }

    public int NextAnswer { get; set; }

    public int Resolution { get; set; }

    public int Version { get; set; }
}

internal sealed class QueueTable : IEntityTypeConfiguration<QueueRow>
{
    public void Configure(EntityTypeBuilder<QueueRow> table)
    {
        table.ToTable("queues").HasKey(row => row.Id);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
