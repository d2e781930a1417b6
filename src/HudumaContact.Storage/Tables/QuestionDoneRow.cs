using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A question without an answer that a clerk has seen to.</summary>
internal sealed class QuestionDoneRow
{
    /// <summary>Keyed hash of the folded words: they are somebody's, and stand encrypted where they were asked.</summary>
    public byte[] WordsHash { get; set; } = [];

    public string By { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class QuestionDoneTable : IEntityTypeConfiguration<QuestionDoneRow>
{
    public void Configure(EntityTypeBuilder<QuestionDoneRow> table) => table.ToTable("questions_done").HasKey(row => row.WordsHash);
}
