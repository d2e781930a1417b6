using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>An answered hop: what was typed, what was shown, where and when.</summary>
internal sealed class HopRow
{
    public Guid SessionId { get; set; }

    /// <summary>From 1 within the session.</summary>
    public int Number { get; set; }

    /// <summary>
    /// Input, screen and the mark of all that was typed so far, encrypted with the contact's key: <see cref="Keys.HopContent"/>. Empty
    /// once a sealed hop can't be repeated any more.
    /// </summary>
    public byte[] Content { get; set; } = [];

    public bool Ends { get; set; }

    /// <summary>As <c>flow/node</c>; empty when the session is sealed.</summary>
    public string Node { get; set; } = "";

    /// <summary>Content hash of the release that answered.</summary>
    public byte[] Release { get; set; } = [];

    public DateTime At { get; set; }

    /// <summary>Characters of all that was typed in the session up to and with this hop; 0 when the session is sealed: a story has a length of its own.</summary>
    public int TextLength { get; set; }
}

internal sealed class HopTable : IEntityTypeConfiguration<HopRow>
{
    public void Configure(EntityTypeBuilder<HopRow> table)
    {
        table.ToTable("hops").HasKey(row => new { row.SessionId, row.Number });
        table.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
