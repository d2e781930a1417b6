using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>
/// A catalogue answer that a contact was told. Topic and item stand in clear, to count what is asked: who reads the records sees what
/// a contact asked about, though not whose number it is. Erasing the contact leaves both, under a contact who is nobody any more.
/// </summary>
internal sealed class AnswerToldRow
{
    public Guid Id { get; set; }

    public Guid ContactId { get; set; }

    /// <summary>The session that it was told in, or the handoff. May be gone before: each is kept for its own days.</summary>
    public Guid SessionId { get; set; }

    public string Topic { get; set; } = "";

    /// <summary>An item of the catalogue, as <c>kind:id</c>.</summary>
    public string About { get; set; } = "";

    public string Language { get; set; } = "";

    /// <summary>As it was shown, encrypted with the contact's key.</summary>
    public byte[] Wording { get; set; } = [];

    /// <summary>Year of the newest source behind it.</summary>
    public int AsOf { get; set; }

    /// <summary>Content hash of the catalogue that told it.</summary>
    public string Catalogue { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>Short, to be quoted by who was told it.</summary>
    public string Code { get; set; } = "";
}

internal sealed class AnswerToldTable : IEntityTypeConfiguration<AnswerToldRow>
{
    public void Configure(EntityTypeBuilder<AnswerToldRow> table)
    {
        table.ToTable("answers_told").HasKey(row => row.Id);
        table.HasIndex(row => new { row.ContactId, row.At });
        table.HasIndex(row => row.Code);
    }
}
