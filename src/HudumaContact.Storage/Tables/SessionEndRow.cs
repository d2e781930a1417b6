using HudumaContact.Conversations.Hops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>How a session ended, as the provider told. Apart from <c>sessions</c>, because it may come first, twice, or for a session we never saw.</summary>
internal sealed class SessionEndRow
{
    public byte[] ProviderKey { get; set; } = [];

    public string LineId { get; set; } = "";

    public string ProviderSession { get; set; } = "";

    /// <summary>Null when the provider did not say.</summary>
    public SessionEndStatus? Status { get; set; }

    /// <summary>In the provider's currency, ten-thousandths.</summary>
    public long? Cost { get; set; }

    public long? DurationMilliseconds { get; set; }

    public int? HopsCount { get; set; }

    /// <summary>By the provider's clock.</summary>
    public DateTime? EndedAt { get; set; }

    public DateTime ReceivedAt { get; set; }
}

internal sealed class SessionEndTable : IEntityTypeConfiguration<SessionEndRow>
{
    public void Configure(EntityTypeBuilder<SessionEndRow> table)
    {
        table.ToTable("session_ends").HasKey(row => row.ProviderKey);
        // Its key tells no time.
        table.HasIndex(row => row.ReceivedAt);
    }
}
