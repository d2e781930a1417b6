using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>An answer that somebody of ours says is wrong. Its wording is the catalogue's, and stands in clear: it is nobody's.</summary>
internal sealed class WrongAnswerRow
{
    public Guid Id { get; set; }

    public string Topic { get; set; } = "";

    /// <summary>An item of the catalogue, as <c>kind:id</c>.</summary>
    public string About { get; set; } = "";

    public string Language { get; set; } = "";

    public string Wording { get; set; } = "";

    /// <summary>Year of the newest source behind it.</summary>
    public int AsOf { get; set; }

    /// <summary>Content hash of the catalogue that told it.</summary>
    public string Catalogue { get; set; } = "";

    public string Code { get; set; } = "";

    public string Why { get; set; } = "";

    public string By { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>Null while it waits for a clerk.</summary>
    public DateTime? SettledAt { get; set; }

    public string? SettledBy { get; set; }

    public bool IsCorrected { get; set; }

    /// <summary>Why it was right; empty when it was corrected.</summary>
    public string Reason { get; set; } = "";
}

internal sealed class WrongAnswerTable : IEntityTypeConfiguration<WrongAnswerRow>
{
    public void Configure(EntityTypeBuilder<WrongAnswerRow> table)
    {
        table.ToTable("wrong_answers").HasKey(row => row.Id);
        table.HasIndex(row => row.SettledAt);
    }
}
